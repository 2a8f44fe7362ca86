/** The door of every command: it must explain itself on a Node that is too old, and bring a newer one where it can. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, realpathSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../support/fixtures.ts';

// Each test starts processes of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const door = join(import.meta.dirname, '../../src/commands/run.cjs');

/** A project of its own with the door, one command that prints what it was given, and an npm that only notes its calls. */
function project({ installed = true } = {}) {
  const root = realpathSync(temporaryFolder());
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
    return join(root, path);
  };
  mkdirSync(join(root, 'src/commands'), { recursive: true });
  cpSync(door, join(root, 'src/commands/run.cjs'));
  write('src/commands/check.ts', 'console.log(JSON.stringify(process.argv.slice(2)));\nprocess.exitCode = 3;\n');
  const lock = write('package-lock.json', '{}');
  write('node_modules/.package-lock.json', '{}');
  if (!installed) utimesSync(lock, new Date(), new Date(Date.now() + 60_000));
  const calls = write('calls.txt', '');
  const npm = write(
    'npm-cli.js',
    `require('fs').appendFileSync(${JSON.stringify(calls)}, process.argv.slice(2).join(' ') + '\\n');
     if (process.argv[2] === 'exec') console.log(process.execPath);`,
  );
  return {
    /** Runs the door, on this Node or on one that says it has another version. */
    run(args: string[], version?: string) {
      const disguise = write(
        'disguise.cjs',
        `Object.defineProperty(process.versions, 'node', { value: ${JSON.stringify(version ?? process.versions.node)} });`,
      );
      return spawnSync(process.execPath, ['--require', disguise, join(root, 'src/commands/run.cjs'), ...args], {
        encoding: 'utf8',
        env: { ...process.env, npm_execpath: npm },
      });
    },
    npmCalls: () => readFileSync(calls, 'utf8').split('\n').filter(Boolean),
  };
}

test('a command runs with its arguments, and its exit code is passed on', () => {
  const { run, npmCalls } = project();
  const { status, stdout, stderr } = run(['check', '--one', 'two words']);
  expect(stderr).toBe('');
  expect(stdout).toBe('["--one","two words"]\n');
  expect(status).toBe(3);
  expect(npmCalls()).toEqual([]);
});

test.each([[['chekc']], [['run']], [['../check']], [[]]])(
  'an unknown command %j is refused, and the known ones are named',
  (args) => {
    const { status, stdout, stderr } = project().run(args);
    expect(stderr).toBe('Usage: node src/commands/run.cjs check\n');
    expect(stdout).toBe('');
    expect(status).toBe(1);
  },
);

test.each(['18.0.0', '6.17.1'])('a Node %s, too old to bring a newer one, gets one sentence', (version) => {
  const { run, npmCalls } = project();
  const { status, stdout, stderr } = run(['check'], version);
  expect(stderr).toBe(`Response Guide needs Node 20 or newer, and this is Node ${version}; get one from nodejs.org.\n`);
  expect(stdout).toBe('');
  expect(status).toBe(1);
  expect(npmCalls()).toEqual([]);
});

test.each(['20.19.0', '22.17.1'])('a Node %s asks npm for a newer one and hands the command over to it', (version) => {
  const { run, npmCalls } = project();
  const { status, stdout, stderr } = run(['check', '--one'], version);
  expect(stderr).toBe(`Node ${version} is older than this project needs (22.18); using node@24 from npm.\n`);
  expect(stdout).toBe('["--one"]\n');
  expect(status).toBe(3);
  expect(npmCalls()).toEqual(['exec --yes --package=node@24 -- node -p process.execPath']);
});

test.each(['22.18.0', '24.0.0', '26.1.0'])('a Node %s is new enough', (version) => {
  const { run, npmCalls } = project();
  expect(run(['check'], version).status).toBe(3);
  expect(npmCalls()).toEqual([]);
});

test('the packages are installed when the lockfile is newer, once, and without their install scripts', () => {
  const { run, npmCalls } = project({ installed: false });
  const { stdout, stderr } = run(['check']);
  expect(stderr).toBe('Installing what package-lock.json names …\n');
  expect(stdout).toBe('[]\n');
  expect(npmCalls()).toEqual(['ci --ignore-scripts --no-fund --no-audit --loglevel=error']);
});

describe('The door is written in the JavaScript of 2009, so that the oldest Node can read it', () => {
  const source = ts.createSourceFile(
    'run.cjs',
    readFileSync(door, 'utf8'),
    ts.ScriptTarget.ESNext,
    true,
    ts.ScriptKind.JS,
  );
  const nodes: ts.Node[] = [];
  const collect = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, collect);
  };
  collect(source);
  const lines = (found: readonly ts.Node[]) =>
    found.map(
      (node) =>
        `line ${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.getText().split('\n')[0]}`,
    );

  test('it has only syntax that ES5 has', () => {
    const modern = new Set([
      ts.SyntaxKind.ArrowFunction,
      ts.SyntaxKind.AwaitExpression,
      ts.SyntaxKind.BigIntLiteral,
      ts.SyntaxKind.ClassDeclaration,
      ts.SyntaxKind.ClassExpression,
      ts.SyntaxKind.ComputedPropertyName,
      ts.SyntaxKind.ForOfStatement,
      ts.SyntaxKind.MethodDeclaration,
      ts.SyntaxKind.NoSubstitutionTemplateLiteral,
      ts.SyntaxKind.ShorthandPropertyAssignment,
      ts.SyntaxKind.SpreadAssignment,
      ts.SyntaxKind.SpreadElement,
      ts.SyntaxKind.TaggedTemplateExpression,
      ts.SyntaxKind.TemplateExpression,
      ts.SyntaxKind.YieldExpression,
      ts.SyntaxKind.ArrayBindingPattern,
      ts.SyntaxKind.ObjectBindingPattern,
      ts.SyntaxKind.AsteriskAsteriskToken,
      ts.SyntaxKind.QuestionDotToken,
      ts.SyntaxKind.QuestionQuestionToken,
      ts.SyntaxKind.AsyncKeyword,
    ]);
    const found = nodes.filter(
      (node) =>
        modern.has(node.kind) ||
        (ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.BlockScoped) !== 0) ||
        (ts.isCatchClause(node) && !node.variableDeclaration) ||
        (ts.isParameter(node) && (node.initializer || node.dotDotDotToken)),
    );
    expect(lines(found)).toEqual([]);
  });

  test('no call has a comma after its last argument, which Node 6 and older refuse', () => {
    const found = nodes.filter((node) => ts.isCallExpression(node) && node.arguments.hasTrailingComma);
    expect(lines(found)).toEqual([]);
  });
});
