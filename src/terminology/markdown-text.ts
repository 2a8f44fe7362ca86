/**
 * Markdown as it is read: code, addresses and tags are put out of the way of the matcher without moving anything, so that
 * every place in what is returned is the same place in the source.
 */

import { unseen, wall } from './placeholders.ts';

const fill = (sign: string) => (part: string) => part.replace(/[^\n]/g, sign);

/** @returns a text of the same length and with the same lines */
export function readableMarkdown(source: string): string {
  return source
    .replace(/^(?: {0,3})(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[^\S\n]*$|(?![\s\S]))/gm, fill(wall))
    .replace(/(?<!`)(`+)(?!`)(?:[^`\n]|\n(?!\n)|(?!\1(?!`))`)*?(?<!`)\1(?!`)/g, fill(wall))
    .replace(/<!--[\s\S]*?(?:-->|$)/g, fill(wall))
    .replace(/<\/?[a-z][^<>]*>/gi, fill(unseen))
    .replace(/\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/g, fill(unseen))
    .replace(/\]\[[^\][\n]*\]/g, fill(unseen))
    .replace(/[[\]]/g, unseen);
}
