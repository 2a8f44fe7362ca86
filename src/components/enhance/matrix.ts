/** Arrow keys in a matrix go from one link to the next in their direction. Tab still reaches each of them. */
export function enhanceMatrix(): void {
  const table = document.querySelector<HTMLTableElement>('[data-matrix]');
  table?.addEventListener('keydown', (event) => {
    const cell = (event.target as Element).closest<HTMLTableCellElement>('td, th');
    const row = cell?.closest('tr');
    const way = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (!cell || !row || !way || event.altKey || event.ctrlKey || event.metaKey) return;
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
