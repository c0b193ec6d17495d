// Lists and calls every tool with its example, by the command lines of the official MCP inspector, over both transports:
//   node inspect.mjs FOLDER [PROGRAM]
// FOLDER has Graph.Api.dll and graph-seed.dll, such as artifacts or the output of tests/Graph.Api.Tests. PROGRAM is the API that is asked
// over HTTP, if it is not that of FOLDER: the program of the image, say. Exit code 0: nothing failed.
// A process for each call would take minutes, so the command lines run in this one. Over standard input and output the calls go through
// mcpdo, the inspector's command line that keeps a connection: mcp-inspector would start the server again for each call.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../program.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const queries = join(here, '..', '..', 'queries');
const folder = resolve(process.argv[2] ?? '.');
const program = resolve(process.argv[3] ?? join(folder, 'Graph.Api.dll'));
const scratch = mkdtempSync(join(tmpdir(), 'mcp-inspect-'));
const config = join(scratch, 'servers.json');
const patience = 600_000; // milliseconds: a slow machine is no failure
const passing = /NOT_READY|OVERLOADED|TIMEOUT/;
const serverSettings = { Limits__Timeout: '00:05:00' };

// What the inspector keeps goes to the scratch folder, and mcpdo gets a background process of its own. Both read this when loaded.
process.env.HOME = scratch;
process.env.MCP_INSPECTOR_SECRET_STORE = 'file';
process.env.MCP_INSPECTOR_DAEMON_DIR = join(scratch, 'daemon');
mkdirSync(process.env.MCP_INSPECTOR_DAEMON_DIR, { mode: 0o700 });
const clients = '@modelcontextprotocol/inspector/clients';
const { runCli } = await import(`${clients}/cli/build/index.js`);
const { runMcp } = await import(`${clients}/mcpdo/build/mcp-bin.js`);

/** Runs a command line of the inspector; what it wrote, and its error, which is null if it ended well. */
async function run(commandLine, ...args) {
  const write = process.stdout.write;
  let output = '';
  process.stdout.write = (text, ...rest) => ((output += text), rest.find((one) => typeof one === 'function')?.(), true);
  try {
    await commandLine(['node', 'inspector', ...args]);
    return { output, error: null };
  } catch (error) {
    return { output, error };
  } finally {
    process.stdout.write = write;
  }
}

const pause = () => new Promise((done) => setTimeout(done, 1000));

/** Runs it again while only time is missing: an analysis is still being computed, or a program has not started yet. */
async function runPatiently(commandLine, ...args) {
  for (const start = Date.now(); ; await pause()) {
    const { output, error } = await run(commandLine, ...args);
    const isPassing = passing.test(output) || /timed out|timeout|unreachable/i.test(`${error?.message} ${error?.envelope?.code}`);
    if (!error || !isPassing || Date.now() - start > patience) return { output, error };
  }
}

/** The examples by the name of the tool. */
function examples() {
  const found = new Map();
  for (const audience of readdirSync(queries, { withFileTypes: true }))
    if (audience.isDirectory() && audience.name !== 'explorer')
      for (const file of readdirSync(join(queries, audience.name)).filter((name) => name.endsWith('.variables.json')))
        found.set(
          file.replace('.variables.json', '').replaceAll('-', '_'),
          JSON.parse(readFileSync(join(queries, audience.name, file), 'utf8')),
        );
  return found;
}

const over = (transport) => ['--config', config, '--server', transport];

/** How one tool is called over each transport. */
const callOver = {
  http: (name, example) =>
    runPatiently(runCli, ...over('http'), '--method', 'tools/call', '--tool-name', name, '--tool-args-json', JSON.stringify(example)),
  stdio: (name, example) =>
    runPatiently(runMcp, '--format', 'json', '--connection', 'stdio', 'tools/call', name, '--tool-args-json', JSON.stringify(example)),
};

/** Calls one tool; the reason if it fails. */
async function call(transport, name, example) {
  const { output, error } = await callOver[transport](name, example);
  if (error) return `${error.message} ${output.slice(0, 500)}`;
  const result = JSON.parse(output);
  return result.isError || !result.structuredContent?.data ? output.slice(0, 500) : null;
}

async function check(transport) {
  const { output, error } = await runPatiently(runCli, ...over(transport), '--method', 'tools/list', '--strict');
  if (error) return [`${transport}: tools/list: ${error.message} ${output.slice(0, 1000)}`];
  const known = examples();
  const names = JSON.parse(output).tools.map((tool) => tool.name);
  const failures = names.length === known.size ? [] : [`${transport}: ${names.length} tools, ${known.size} operations`];
  for (const name of names) {
    const failure = await call(transport, name, known.get(name) ?? {});
    if (failure) failures.push(`${transport}: ${name}: ${failure}`);
  }
  console.log(`${transport}: ${names.length} tools listed and called, ${failures.length} failures`);
  return failures;
}

/** The checks over standard input and output, on one connection. */
async function checkStdio() {
  const { error } = await runPatiently(runMcp, ...over('stdio').slice(0, 2), 'connect', 'stdio');
  if (error) return [`stdio: connect: ${error.message}`];
  try {
    return await check('stdio');
  } finally {
    await run(runMcp, 'daemon', 'stop');
  }
}

/** Tells the inspector of both servers. */
function writeConfig(address, store) {
  const times = { connectionTimeout: patience, requestTimeout: patience };
  const http = { type: 'streamable-http', url: `${address}/mcp`, ...times };
  const stdio = { command: 'dotnet', args: [join(folder, 'graph-seed.dll'), 'mcp', '--store', store], env: serverSettings, ...times };
  writeFileSync(config, JSON.stringify({ mcpServers: { http, stdio } }));
}

const store = join(scratch, 'graph.db');
copyFileSync(join(folder, 'graph.db'), store);
const api = await serve(program, serverSettings);
try {
  writeConfig(api.address, store);
  const failures = [...(await check('http')), ...(await checkStdio())];
  failures.forEach((failure) => console.error(failure));
  process.exitCode = failures.length === 0 ? 0 : 1;
} finally {
  api.child.kill('SIGTERM');
  rmSync(scratch, { recursive: true, force: true });
}
