/** The ids of statements: their form, and which number comes next. */

/** A capital letter and a number. */
export const statementIdForm = /^[A-Z][1-9]\d*$/;

/** The number after the highest that the letter ever had. */
export function nextFree(letter: string, taken: Iterable<string>): string {
  const numbers = [...taken]
    .filter((id) => statementIdForm.test(id) && id.startsWith(letter))
    .map((id) => Number(id.slice(1)));
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}
