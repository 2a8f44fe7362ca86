/** What this project asks of a workflow beyond its being valid: a stranger’s pull request must gain nothing by it. */
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  permissions?: Record<string, string> | string;
  'timeout-minutes'?: number;
  steps?: Step[];
}

interface Workflow {
  on?: unknown;
  permissions?: unknown;
  concurrency?: { group?: string };
  jobs?: Record<string, Job>;
}

/** Events by which the code of a stranger would run with the rights of the repository. */
const dangerousEvents = ['pull_request_target', 'workflow_run', 'issue_comment', 'issues', 'discussion'];

const eventsOf = (on: unknown): string[] =>
  typeof on === 'string' ? [on] : Array.isArray(on) ? on.map(String) : Object.keys((on ?? {}) as object);

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** @returns every rule that the workflow breaks, in words */
export function workflowFaults(source: string): string[] {
  const faults: string[] = [];
  const { on, permissions, concurrency, jobs = {} } = parse(source) as Workflow;
  const events = eventsOf(on);
  for (const event of events) if (dangerousEvents.includes(event)) faults.push(`It is started by “${event}”.`);
  if (!isEmpty(permissions)) faults.push('At the top, it does not take away all permissions.');
  if (!concurrency?.group) faults.push('It names no concurrency group.');
  if (/\bsecrets\s*[.[:]/.test(source.replace(/^\s*#.*$/gm, ''))) faults.push('It uses a secret.');
  for (const line of source.split('\n')) {
    const uses = /\buses:\s*(\S+)(.*)$/.exec(line);
    if (!uses) continue;
    if (!/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses[1] ?? '')) faults.push(`“${uses[1]}” is not pinned by a hash.`);
    if (!/^ # v\d+\.\d+\.\d+$/.test(uses[2] ?? '')) faults.push(`“${uses[1]}” does not say which version it is.`);
  }
  for (const [name, job] of Object.entries(jobs)) {
    const steps = job.steps ?? [];
    if (!job['timeout-minutes']) faults.push(`The job “${name}” has no time limit.`);
    if (typeof job.permissions !== 'object') {
      faults.push(`The job “${name}” does not say what it may do.`);
    } else if (Object.values(job.permissions).includes('write')) {
      if (events.includes('pull_request')) faults.push(`The job “${name}” may write, in a pull request.`);
      if (steps.some((step) => step.uses || /\b(?:npm|npx|node)\b/.test(step.run ?? ''))) {
        faults.push(`The job “${name}” may write, and runs code from elsewhere.`);
      }
    }
    for (const step of steps) {
      if (step.run?.includes('${{')) faults.push(`The job “${name}” puts an expression into a script.`);
      if (step.uses?.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false) {
        faults.push(`The job “${name}” leaves its token where later steps find it.`);
      }
    }
  }
  return faults;
}
