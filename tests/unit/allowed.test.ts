/** Addresses that a text may link to. */
import { describe, expect, test } from 'vitest';
import { isAllowedAddress } from '../../src/markdown/allowed.ts';

describe('A text may link to', () => {
  test.each([
    'https://a.example',
    'HTTPS://A.example:8443/',
    'https://a.example/b?c=d#e',
    'mailto:a@b.example',
    '/',
    '/gsr/',
    '/gsr/#S1',
    '#S1',
  ])('%s', (address) => {
    expect(isAllowedAddress(address)).toBe(true);
  });
});

describe('A text may not link to', () => {
  test.each([
    'http://a.example',
    'HTTP://a.example',
    '//a.example',
    '/\\a.example',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'tel:123',
    'mailto:',
    'mailto:a b@c.example',
    'https://',
    'https://a',
    'https://a..example/',
    'https://a.example./',
    'https://%61.example/',
    'https://b%2ea.example/',
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://localhost/',
    'https://printer.local/',
    'https://a.example:443/',
    'https://a.example/b c',
    'gsr/',
    '../gsr/',
    '#',
    '',
  ])('%j', (address) => {
    expect(isAllowedAddress(address)).toBe(false);
  });
});
