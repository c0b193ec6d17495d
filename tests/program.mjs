// Starts the API as a process of its own, for scripts that ask it: a program of the machine, or a Graph.Api.dll for the runtime.
import { spawn } from 'node:child_process';

const patience = 600_000; // milliseconds: a slow machine is no failure

/** Starts it on a free port, with settings of the environment; what it writes is in `output`, and `ended` is its exit code. */
export function launch(program, settings) {
  const [command, ...first] = program.endsWith('.dll') ? ['dotnet', program] : [program];
  const env = { ...process.env, Urls: 'http://127.0.0.1:0', ...settings };
  const child = spawn(command, first, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const run = { child, output: '', ended: new Promise((done) => child.once('close', done)) };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (run.output += text));
  return run;
}

/** Starts one that is to listen; where it does is in `address`. */
export async function serve(program, settings) {
  const run = launch(program, settings);
  for (const begin = Date.now(); Date.now() - begin < patience; await new Promise((done) => setTimeout(done, 50))) {
    const address = /Now listening on: (http:\S+)/.exec(run.output)?.[1];
    if (address) return { ...run, address };
    if (run.child.exitCode !== null) break;
  }
  run.child.kill();
  throw new Error(`${program} did not start:\n${run.output}`);
}
