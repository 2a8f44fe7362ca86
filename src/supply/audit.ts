/** What `npm audit --json` says, in a verdict. */

export type Verdict =
  | { known: true; serious: string[] }
  /** The registry gave no answer, so nothing is known. */
  | { known: false; reason: string };

interface Answer {
  vulnerabilities?: Record<string, { name: string; severity: string; range?: string }>;
  error?: { code?: string; summary?: string };
  message?: string;
}

/** Weaknesses of these weights must be mended before the site is published. */
const serious = new Set(['high', 'critical']);

/** @param output what the command wrote */
export function verdictOf(output: string): Verdict {
  let answer: Answer;
  try {
    answer = JSON.parse(output) as Answer;
  } catch {
    return { known: false, reason: 'npm gave no answer that can be read.' };
  }
  if (!answer.vulnerabilities || answer.error) {
    return { known: false, reason: answer.error?.summary || answer.message || 'The registry gave no answer.' };
  }
  return {
    known: true,
    serious: Object.values(answer.vulnerabilities)
      .filter(({ severity }) => serious.has(severity))
      .map(({ name, severity, range }) => `${name}${range ? ` ${range}` : ''}: ${severity}`)
      .sort(),
  };
}
