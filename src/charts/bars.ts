/** Bar charts as plain geometry: where each label, bar and value stands. Drawn at build time, without script. */

export interface Bar {
  label: string;
  /** Per cent, 0 to 100. */
  percent: number;
  /** What stands at the end of the bar. */
  value: string;
}

export interface DrawnBar {
  /** The label in lines that fit the width. */
  lines: { text: string; y: number }[];
  bar: { y: number; width: number };
  value: { x: number; y: number; text: string };
}

/** Width of the drawing; small enough that its letters stay readable on a narrow telephone. */
export const chartWidth = 360;
export const barHeight = 12;
const lineHeight = 17;
const gap = 14;
/** Room at the end of the longest bar for its value. */
export const valueRoom = 144;
/** What fits into a line of a label, by a wide guess of the letters of a system font. */
const lettersPerLine = 40;

/** Breaks a text at spaces into lines of at most so many letters; a longer word stands alone. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** @returns each bar with its places, and the height of the whole */
export function drawBars(bars: readonly Bar[]): { bars: DrawnBar[]; height: number } {
  let y = 0;
  const drawn = bars.map(({ label, percent, value }): DrawnBar => {
    const lines = wrap(label, lettersPerLine).map((text) => {
      y += lineHeight;
      return { text, y: y - 4 };
    });
    const width = Math.round((chartWidth - valueRoom) * percent) / 100;
    const top = y + 2;
    y = top + barHeight + gap;
    return { lines, bar: { y: top, width }, value: { x: width + 6, y: top + barHeight - 1.5, text: value } };
  });
  return { bars: drawn, height: y };
}
