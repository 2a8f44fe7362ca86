/** Text is at least 7:1 from its ground, WCAG 2.2 success criterion 1.4.6 (AAA), for every pair of the theme. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const tokens = readFileSync(join(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8');

/** @returns a colour of the theme in light and in dark, as hexadecimal */
function pair(name: string): { light: string; dark: string } {
  const value = new RegExp(`--${name}: (?:light-dark\\((#\\w+), (#\\w+)\\)|(#\\w+));`).exec(tokens);
  const [, light, dark, both] = value ?? [];
  const [inLight, inDark] = [light ?? both, dark ?? both];
  if (!inLight || !inDark) throw new Error(`The theme has no colour “${name}”.`);
  return { light: inLight, dark: inDark };
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

test('the contrast is computed as the definition says', () => {
  expect(contrast('#fff', '#000000')).toBeCloseTo(21);
  expect(contrast('#777777', '#fff')).toBeCloseTo(4.48, 2);
});

const grounds = ['paper', 'surface', 'soft', 'mark', 'warn-soft'];
const texts = ['ink', 'muted', 'accent', 'warn'];
const pairs = [
  ...texts.flatMap((text) => grounds.map((ground) => ({ text, ground }))),
  { text: 'on-accent', ground: 'accent-fill' },
];

test.each(pairs)('$text on $ground is at least 7:1 in both themes', ({ text, ground }) => {
  for (const theme of ['light', 'dark'] as const) {
    expect.soft(contrast(pair(text)[theme], pair(ground)[theme]), theme).toBeGreaterThanOrEqual(7);
  }
});

test.each(grounds)('what marks the focus is at least 3:1 from %s', (ground) => {
  for (const theme of ['light', 'dark'] as const) {
    expect.soft(contrast(pair('focus')[theme], pair(ground)[theme]), theme).toBeGreaterThanOrEqual(3);
  }
});
