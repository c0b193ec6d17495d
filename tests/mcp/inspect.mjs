// Lists and calls every tool with its example, by the command line of the official MCP inspector, over both transports:
//   node inspect.mjs FOLDER
// FOLDER has Graph.Api.dll and graph-seed.dll, such as artifacts or the output of tests/Graph.Api.Tests. Exit code 0: nothing failed.
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { mkdtempSync, copyFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const queries = join(here, '..', '..', 'queries');
const folder = resolve(process.argv[2] ?? '.');
const inspector = join(here, 'node_modules', '.bin', 'mcp-inspector');
const scratch = mkdtempSync(join(tmpdir(), 'mcp-inspect-'));
const parallel = 2;
const patience = 120_000;

/** Runs a program; what it wrote, and its exit code. */
function run(command, args) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, error] = ['', ''];
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    child.stdout.on('data', (text) => (out += text));
    child.stderr.on('data', (text) => (error += text));
    child.on('close', (code) => (clearTimeout(timer), done({ code, out, error })));
  });
}

const inspect = (target, ...args) => run('node', [inspector, '--cli', '--connect-timeout', String(patience), ...target, ...args]);

const nameOf = (file) => file.replace('.variables.json', '').replaceAll('-', '_');

/** The examples by the name of the tool. */
function examples() {
  const found = new Map();
  for (const audience of readdirSync(queries, { withFileTypes: true }))
    if (audience.isDirectory() && audience.name !== 'explorer')
      for (const file of readdirSync(join(queries, audience.name)).filter((name) => name.endsWith('.variables.json')))
        found.set(nameOf(file), JSON.parse(readFileSync(join(queries, audience.name, file), 'utf8')));
  return found;
}

function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A text such as 2026 is quoted, since the inspector would read it as a number. */
const written = (value) => (typeof value === 'string' && !isJson(value) ? value : JSON.stringify(value));

const argumentsOf = (example) => Object.entries(example).flatMap(([name, value]) => ['--tool-arg', `${name}=${written(value)}`]);

/** Calls one tool; the reason if it fails. An analysis that is still being computed is asked again. */
async function call(target, name, example) {
  for (let asked = 1; ; asked++) {
    const { code, out, error } = await inspect(target, '--method', 'tools/call', '--tool-name', name, ...argumentsOf(example));
    if (asked < 30 && out.includes('NOT_READY')) {
      await new Promise((done) => setTimeout(done, 1000));
      continue;
    }
    if (code !== 0) return `exit code ${code}: ${(error || out).slice(0, 500)}`;
    const result = JSON.parse(out);
    return result.isError || !result.structuredContent?.data ? out.slice(0, 500) : null;
  }
}

async function check(transport, target) {
  const { code, out, error } = await inspect(target, '--method', 'tools/list', '--strict');
  if (code !== 0) return [`${transport}: tools/list: exit code ${code}: ${(error || out).slice(0, 1000)}`];
  const known = examples();
  const names = JSON.parse(out).tools.map((tool) => tool.name);
  const failures = names.length === known.size ? [] : [`${transport}: ${names.length} tools, ${known.size} operations`];
  const open = [...names];
  const work = async () => {
    for (let name = open.shift(); name; name = open.shift()) {
      const failure = await call(target, name, known.get(name) ?? {});
      if (failure) failures.push(`${transport}: ${name}: ${failure}`);
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
  console.log(`${transport}: ${names.length} tools listed and called, ${failures.length} failures`);
  return failures;
}

/** Starts the API on a free port; where it listens, and how to stop it. */
function serve() {
  const child = spawn('dotnet', [join(folder, 'Graph.Api.dll')], { env: { ...process.env, Urls: 'http://127.0.0.1:0' } });
  return new Promise((done, fail) => {
    let output = '';
    child.stdout.on('data', (text) => {
      output += text;
      const match = /Now listening on: (http:\S+)/.exec(output);
      if (match) done({ address: match[1], stop: () => child.kill('SIGTERM') });
    });
    child.on('close', (code) => fail(new Error(`The API ended with code ${code}:\n${output}`)));
  });
}

const store = join(scratch, 'graph.db');
copyFileSync(join(folder, 'graph.db'), store);
const api = await serve();
const failures = [
  ...(await check('http', ['--transport', 'http', '--server-url', `${api.address}/mcp`])),
  ...(await check('stdio', ['--transport', 'stdio', 'dotnet', join(folder, 'graph-seed.dll'), 'mcp', '--store', store])),
];
api.stop();
rmSync(scratch, { recursive: true, force: true });
failures.forEach((failure) => console.error(failure));
process.exitCode = failures.length === 0 ? 0 : 1;
