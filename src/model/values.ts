/** What the schemas of the content are made of: fields with their explanation, and the kinds of value they share. */
import { z } from 'zod';

/** A field with its explanation, and one example of a value. */
export const field = <T extends z.ZodType>(schema: T, description: string, example?: z.input<T>): T =>
  schema.meta({ description, ...(example === undefined ? {} : { examples: [example] }) });

export const text = z
  .string('Write words here.')
  .trim()
  .min(1, 'Write words here.')
  .max(2000, 'Write at most 2,000 letters.')
  // A new line would begin a paragraph, a heading or an entry of its own in the exports.
  .regex(/^[^\t\n\r]*$/, 'Write it in one line, without tabs.')
  // What a form left open, to be filled in.
  .refine((words) => !/^(?:…|\.{3}|TO ?DO)$/.test(words), 'Write words in place of the dots.')
  // They would stand on the page as they are written.
  .refine(
    (words) => !/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/i.test(words),
    'Take out what stands in < >: here, plain words are needed.',
  )
  .refine((words) => !/\*\*[^*]+\*\*/.test(words), 'Take the asterisks out: here, plain words are needed.');
export const slugId = z
  .string()
  .max(100, 'use at most 100 letters')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens');
export const capabilityId = z.string().regex(/^gsr-(?:[1-9]|1\d|2[0-6])$/, 'use gsr- and a number from 1 to 26');
export const themeId = z.string().regex(/^gsr-t[1-6]$/, 'use gsr-t and a number from 1 to 6');
export const numberUpTo = (most: number) =>
  z
    .int(`Write a whole number from 1 to ${most}.`)
    .min(1, `Write a number from 1 to ${most}.`)
    .max(most, `Write a number from 1 to ${most}.`);
export const unique = <T extends z.ZodType<string>>(item: T) =>
  z.array(item).superRefine((list, context) => {
    const at = list.findIndex((id, index) => list.indexOf(id) < index);
    if (at < 0) return;
    const message = `“${list[at]}” stands in this list twice.`;
    context.addIssue({ code: 'custom', message: 'Keep one of the two.', params: { message, at } });
  });

/** YAML readers disagree on whether 2026-11-22 is text or a date; both end as text here. */
export const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('use year-month-day, such as 2026-11-22'),
);

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, `Write one of: ${values.join(', ')}.`);

// What every page has. Each kind gives examples of its own.
export const title = (example: string) => field(text, 'Heading of the page, in sentence case.', example);
export const summary = (example: string) =>
  field(
    text.max(260, 'Write at most 260 letters.'),
    'One sentence that says what the page gives; shown under the heading and in search results.',
    example,
  );
export const reviewed = field(day, 'The day on which a person last read the page against its sources.', '2026-11-22');
