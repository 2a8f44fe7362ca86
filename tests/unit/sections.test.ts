/** The shape that the flat text of a content file gets on its page. */
import { evaluate } from 'satteri';
import { describe, expect, test } from 'vitest';
import { sections } from '../../src/markdown/sections.ts';

interface Rendered {
  type: unknown;
  props: Record<string, unknown>;
}

/** What is rendered, as an outline: one line for each element, indented; text in quotation marks. */
function outline(node: unknown, depth = 0): string[] {
  const indent = '  '.repeat(depth);
  if (typeof node === 'string') return node.trim() ? [`${indent}“${node.trim()}”`] : [];
  if (Array.isArray(node)) return node.flatMap((child) => outline(child, depth));
  if (!node) return [];
  const { type, props } = node as Rendered;
  if (typeof type !== 'string') return outline(props['children'], depth);
  const attributes = ['id', 'slot'].flatMap((name) => (props[name] ? ` ${name}=${String(props[name])}` : []));
  return [`${indent}${type}${attributes.join('')}`, ...outline(props['children'], depth + 1)];
}

async function shapeOf(text: string): Promise<string> {
  const jsx = (type: unknown, props: Record<string, unknown>): Rendered => ({ type, props });
  const module = await evaluate(text, { Fragment: null, jsx, jsxs: jsx, mdastPlugins: [sections] } as never);
  const { default: Content } = module as { default: (props: object) => unknown };
  const components = Object.fromEntries(
    ['Section', 'See', 'Statement', 'StatementList', 'WhoItIsFor'].map((name) => [name, name]),
  );
  return outline(Content({ components })).join('\n');
}

test('A component that belongs in a line and stands on a line alone gets a paragraph', async () => {
  expect(
    await shapeOf(
      'One.\n\n<See id="a" />\n\n<Statement id="S1">\nTwo.\n\n<See id="b" />\n</Statement>\n\n<WhoItIsFor />',
    ),
  ).toBe(
    [
      'p',
      '  “One.”',
      'p',
      '  See id=a',
      'StatementList',
      '  Statement id=S1',
      '    p',
      '      “Two.”',
      '    p',
      '      See id=b',
      'WhoItIsFor',
    ].join('\n'),
  );
});

describe('A text', () => {
  test('gets a section for each heading of the second level', async () => {
    expect(
      await shapeOf('Before.\n\n## One\n\nFirst.\n\n### Deeper\n\nSecond.\n\n## Two\n\nThird.'),
    ).toMatchInlineSnapshot(`
      "p
        “Before.”
      Section
        h2
          “One”
        p
          “First.”
        h3
          “Deeper”
        p
          “Second.”
      Section
        h2
          “Two”
        p
          “Third.”"
    `);
  });

  test('without such headings stays as it is', async () => {
    expect(await shapeOf('First.\n\n### Deeper\n\nSecond.')).toMatchInlineSnapshot(`
      "p
        “First.”
      h3
        “Deeper”
      p
        “Second.”"
    `);
  });
});

describe('Statements', () => {
  const statement = (id: string, inner = `${id}.`) => `<Statement id="${id}" source="x 1">\n${inner}\n</Statement>`;

  test('that stand one after another make one list; other text between them makes two', async () => {
    expect(
      await shapeOf([statement('S1'), statement('S2'), 'Between.', statement('S3')].join('\n\n')),
    ).toMatchInlineSnapshot(`
      "StatementList
        Statement id=S1
          p
            “S1.”
        Statement id=S2
          p
            “S2.”
      p
        “Between.”
      StatementList
        Statement id=S3
          p
            “S3.”"
    `);
  });

  test('nested in a statement make a list in its slot “nested”, after its own text', async () => {
    const text = `## One\n\n${statement('S1', `First:\n\n${statement('S2')}\n\n${statement('S3')}\n`)}\n\n<WhoItIsFor />`;
    expect(await shapeOf(text)).toMatchInlineSnapshot(`
      "Section
        h2
          “One”
        StatementList
          Statement id=S1
            p
              “First:”
            StatementList slot=nested
              Statement id=S2
                p
                  “S2.”
              Statement id=S3
                p
                  “S3.”
        WhoItIsFor"
    `);
  });
});
