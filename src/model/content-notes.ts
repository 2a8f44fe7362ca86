/** Content notes: one line before a part that describes harm, with a link past it. The link must lead past it. */
import { attribute, componentsNamed } from '../markdown/component.ts';
import type { ContentFiles } from './content-files.ts';
import type { Finding } from './finding.ts';

/** Reports notes whose link leads nowhere on their page, or not past what follows them. */
export function checkContentNotes(files: ContentFiles, report: (finding: Finding) => void): void {
  for (const { file, body } of [...files.entries, ...files.translations]) {
    for (const node of componentsNamed(body.nodes, 'ContentNote')) {
      const past = attribute(node, 'past') ?? '';
      const { line = 1, column = 1 } = node.position?.start ?? {};
      const places = [
        ...body.statements.map((statement) => ({ anchor: statement.id, line: statement.line })),
        ...body.headings,
      ].sort((a, b) => a.line - b.line);
      const target = places.find(({ anchor }) => anchor === past);
      const next = places.find((place) => place.line > line);
      // Where the text has other faults, its headings are not known.
      if (past === '' || (!target && body.headings.length === 0 && body.sections.length > 0)) continue;
      if (target && target.line > line && target !== next) continue;
      report({
        code: 'link-unknown',
        file,
        line,
        column,
        message: !target
          ? `The content note leads to “${past}”, and the page has no such statement or heading.`
          : target === next
            ? `The content note leads to “${past}”, which is the next thing after it: nothing is passed over.`
            : `The content note leads back, to “${past}” in line ${target.line}.`,
        expected: 'The id of a statement or the anchor of a heading that stands after the part.',
        fix: 'Write past="…" with the first statement or heading after the part that the note is about.',
      });
    }
  }
}
