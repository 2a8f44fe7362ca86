/** Everything that `npm run new` can make. A further kind is one module and one line here. */
import { example } from './kinds/example.ts';
import { resource } from './kinds/resource.ts';
import { statement } from './kinds/statement.ts';
import { term } from './kinds/term.ts';
import { translation } from './kinds/translation.ts';
import type { Plan, Project } from './project.ts';
import type { Answers, Question } from './question.ts';

export interface NewKind {
  /** What it is, for the help. */
  title: string;
  /** The question that a name after the kind answers: `npm run new -- term "web crawler"`. */
  named: string;
  /** The questions, in the order in which they are asked. */
  questions: (project: Project) => readonly Question[];
  /** What the answers make. Writes nothing. */
  make: (answers: Answers, project: Project) => Plan;
}

export const newKinds: Readonly<Record<string, NewKind>> = { term, resource, example, statement, translation };
