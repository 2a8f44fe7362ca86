/** Arrow keys in a matrix go from one link to the next in their direction, Home and End to the ends of its row. Tab still reaches each. */
export function enhanceMatrix(): void {
  const table = document.querySelector<HTMLTableElement>('[data-matrix]');
  table?.addEventListener('keydown', (event) => {
    const cell = (event.target as Element).closest<HTMLTableCellElement>('td, th');
    const row = cell?.closest('tr');
    const way = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (!cell || !row || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      const links = row.querySelectorAll('a');
      links[event.key === 'Home' ? 0 : links.length - 1]?.focus();
      return;
    }
    if (!way) return;
    const [down = 0, along = 0] = way;
    // In a layout from right to left the next column stands on the left.
    const right = along * (getComputedStyle(table).direction === 'rtl' ? -1 : 1);
    let [y, x] = [row.rowIndex, cell.cellIndex];
    for (;;) {
      y += down;
      x += right;
      const next = table.rows[y]?.cells[x];
      if (!next) return;
      const link = next.querySelector('a');
      if (!link) continue;
      event.preventDefault();
      link.focus();
      return;
    }
  });
}
