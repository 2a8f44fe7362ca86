/**
 * What the forge takes for an issue form, as its documentation says (“Syntax for issue forms”, “Common validation errors
 * when creating issue forms”), and what this project asks beyond that.
 */
import { parse } from 'yaml';
import { z } from 'zod';

const words = z.string().refine((text) => text.trim() !== '', 'is empty');
const id = z.string().regex(/^[A-Za-z0-9_-]+$/);
const validations = z.strictObject({ required: z.boolean() }).optional();
const asks = { label: words, description: words.optional() };
const distinct = (list: readonly string[]): boolean => new Set(list).size === list.length;

const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: words }) }),
  z.strictObject({
    type: z.literal('input'),
    id,
    attributes: z.strictObject({ ...asks, placeholder: words.optional(), value: words.optional() }),
    validations,
  }),
  z.strictObject({
    type: z.literal('textarea'),
    id,
    attributes: z.strictObject({
      ...asks,
      placeholder: words.optional(),
      value: words.optional(),
      // With it, the field takes no attachments: no picture can be put into an issue by its form.
      render: z.literal('text'),
    }),
    validations,
  }),
  z.strictObject({
    type: z.literal('dropdown'),
    id,
    attributes: z.strictObject({
      ...asks,
      multiple: z.boolean().optional(),
      default: z.int().optional(),
      options: z
        .array(words)
        .min(1)
        .refine(distinct, 'names one option twice')
        .refine((options) => options.every((option) => option.toLowerCase() !== 'none'), 'uses the reserved word'),
    }),
    validations,
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    id,
    attributes: z.strictObject({
      ...asks,
      options: z.array(z.strictObject({ label: words, required: z.boolean().optional() })).min(1),
    }),
    validations,
  }),
]);

export const issueForm = z.strictObject({
  name: words,
  description: words,
  title: words.optional(),
  labels: z.array(words).min(1),
  body: z
    .array(element)
    .refine((body) => body.some(({ type }) => type !== 'markdown'), 'asks for nothing')
    .refine((body) => distinct(body.flatMap((one) => ('id' in one ? [one.id] : []))), 'uses one id twice')
    .refine(
      (body) =>
        distinct(
          body.flatMap((one) => {
            if (one.type === 'markdown') return [];
            const inner = one.type === 'checkboxes' ? one.attributes.options.map(({ label }) => label) : [];
            return [one.attributes.label, ...inner].map((label) =>
              label
                .toLowerCase()
                .replace(/[^a-z0-9]+/g, ' ')
                .trim(),
            );
          }),
        ),
      'uses one label twice',
    ),
});

export type IssueForm = z.infer<typeof issueForm>;

/** @returns every fault of a form, in words */
export function issueFormFaults(source: string): string[] {
  const { error } = issueForm.safeParse(parse(source));
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}
