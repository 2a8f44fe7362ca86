/*
 * The door of every command: `node src/commands/run.cjs start|test|dev|build|check|measure|format`.
 *
 * Plain, old JavaScript on purpose: it must run, and explain itself, on a Node that knows neither TypeScript nor modern
 * syntax, before anything is installed. All it does is find a Node new enough, install what the lockfile names, and hand
 * over to the TypeScript file of the command.
 */
// @ts-nocheck: checked by being run on the oldest Node it serves; see tests/unit/run.test.ts.
'use strict';

var childProcess = require('child_process');
var fs = require('fs');
var path = require('path');

var root = path.resolve(__dirname, '..', '..');
/** Below this we cannot even fetch a newer Node. */
var LEAST = 20;
/** Astro needs 22.12; from 22.18 on, Node runs TypeScript files by itself. */
var NEEDED = [22, 18];
/** What we bring where Node is older. */
var BROUGHT = 'node@24';

var commands = fs.readdirSync(__dirname).reduce(function (found, name) {
  var match = /^([a-z]+)\.ts$/.exec(name);
  return match ? found.concat(match[1]) : found;
}, []);

function version() {
  return process.versions.node.split('.').map(Number);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** npm's own script, so that it can be run by whichever Node we choose. */
function npm(node, args, options) {
  var script = process.env.npm_execpath;
  var found = script && /npm-cli\.js$/.test(script) && fs.existsSync(script);
  var settings = Object.assign({ cwd: root, encoding: 'utf8', shell: !found && process.platform === 'win32' }, options);
  return found
    ? childProcess.spawnSync(node, [script].concat(args), settings)
    : childProcess.spawnSync('npm', args, settings);
}

/** Path of a Node that is new enough: this one, or one that npm brings. */
function modernNode() {
  var have = version();
  if (have[0] > NEEDED[0] || (have[0] === NEEDED[0] && have[1] >= NEEDED[1])) return process.execPath;
  console.error(
    'Node ' +
      process.versions.node +
      ' is older than this project needs (' +
      NEEDED.join('.') +
      '); using ' +
      BROUGHT +
      ' from npm.'
  );
  var got = npm(process.execPath, ['exec', '--yes', '--package=' + BROUGHT, '--', 'node', '-p', 'process.execPath'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  var file = String(got.stdout || '')
    .trim()
    .split('\n')
    .pop();
  if (got.status !== 0 || !file || !fs.existsSync(file)) {
    fail(
      'Could not bring a newer Node (' +
        BROUGHT +
        '). Install Node ' +
        NEEDED.join('.') +
        ' or newer, then run the command again.\n' +
        String(got.stderr || '')
    );
  }
  return file;
}

/** Installs exactly what the lockfile names, unless that is already there. */
function install(node) {
  var lock = path.join(root, 'package-lock.json');
  var done = path.join(root, 'node_modules', '.package-lock.json');
  if (fs.existsSync(done) && fs.statSync(done).mtimeMs >= fs.statSync(lock).mtimeMs) return;
  console.error('Installing what package-lock.json names …');
  // No package here needs its install script; not running them is safer.
  var got = npm(node, ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'], { stdio: 'inherit' });
  if (got.status !== 0) fail('The installation failed; see the lines above.');
  fs.utimesSync(done, new Date(), new Date());
}

function main() {
  var command = process.argv[2];
  if (version()[0] < LEAST) {
    fail(
      'Response Guide needs Node ' +
        LEAST +
        ' or newer, and this is Node ' +
        process.versions.node +
        '; get one from nodejs.org.'
    );
  }
  if (commands.indexOf(command) < 0) fail('Usage: node src/commands/run.cjs ' + commands.join('|'));
  var node = modernNode();
  // Everything started from here on, npm included, finds the chosen Node first.
  process.env.PATH = path.dirname(node) + path.delimiter + (process.env.PATH || '');
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  install(node);
  var child = childProcess.spawn(node, [path.join(__dirname, command + '.ts')].concat(process.argv.slice(3)), {
    cwd: root,
    stdio: 'inherit',
  });
  ['SIGINT', 'SIGTERM'].forEach(function (signal) {
    process.on(signal, function () {
      child.kill(signal);
    });
  });
  child.on('exit', function (code, signal) {
    process.exit(signal ? 1 : code);
  });
}

main();
