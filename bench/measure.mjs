// What the measurements share: programs are started and waited for, questions are asked, wrk puts load on an address.
import { spawn, execFile } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
/** Waits. */
export const sleep = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

export const median = numbers => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Starts a program and waits until the address answers; says how long that took, in milliseconds. */
export async function start(command, args, url, env = {}) {
  if (await fetch(url).then(() => true, () => false)) throw new Error(`Another program listens at ${url}.`);
  const begin = performance.now();
  const child = spawn(command, args, { stdio: "ignore", env: { ...process.env, ...env } });
  for (;;) {
    try {
      const response = await fetch(url);
      if (response.status < 500) return { child, milliseconds: performance.now() - begin };
    } catch { /* not yet */ }
    if (child.exitCode !== null) throw new Error(`${command} ${args[0]} ended with ${child.exitCode}`);
    await sleep(5);
  }
}

/** Starts a .NET program, a .dll or one that brings its runtime, at the origin of the address that is waited for. */
export const startDotnet = (program, args, url, env) => {
  const [command, ...first] = program.endsWith(".dll") ? ["dotnet", program] : [program];
  return start(command, [...first, ...args, "--Urls", new URL(url).origin], url, env);
};

/** Waits until a program does nothing in the background any more; says how long that took, in seconds. */
export async function untilIdle(pid) {
  const begin = performance.now();
  for (let quiet = 0, before = await processorTime(pid); quiet < 3; ) {
    await sleep(1_000);
    const now = await processorTime(pid);
    quiet = now - before < 0.05 ? quiet + 1 : 0;
    before = now;
  }
  return (performance.now() - begin) / 1000;
}

/** Starts the hand-written handler twice with answers that it gives in turn: on Kestrel's defaults, and on the threads that receive. */
export async function startHandlers(folder, answers, { handler, receiving }) {
  const files = answers.map((answer, number) => {
    const file = join(folder, `${number}.answer`);
    writeFileSync(file, answer);
    return file;
  });
  const startOne = async (url, env) =>
    (await startDotnet("bench/Graph.Bench.Baseline/bin/Release/net10.0/Graph.Bench.Baseline.dll", files, `${url}/`, env)).child;
  return { handler: await startOne(handler), receiving: await startOne(receiving, { DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS: "1" }) };
}

export async function stop(child) {
  const ended = new Promise(resolve => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

/** Processor time that a program and its children have taken, in seconds. */
export async function processorTime(pid) {
  const { stdout } = await run("ps", ["-o", "pid=", "--ppid", String(pid)]).catch(() => ({ stdout: "" }));
  const pids = [pid, ...stdout.split("\n").map(Number).filter(Boolean)];
  return pids.map(one => readFileSync(`/proc/${one}/stat`, "utf8").split(") ")[1].split(" "))
    .reduce((sum, fields) => sum + (Number(fields[11]) + Number(fields[12])) / 100, 0);
}

/** Milliseconds of processor time that each thread of a process has taken: finer than processorTime, for single requests. */
export function threadTimes(pid) {
  const times = new Map();
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    try {
      times.set(thread, Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]) / 1e6);
    } catch { /* the thread has ended */ }
  }
  return times;
}

export const timeBetween = (before, after) => [...after].reduce((sum, [thread, time]) => sum + time - (before.get(thread) ?? 0), 0);

/** A field of /proc/PID/status in megabytes, such as VmRSS. */
export const megabytes = (pid, field) =>
  Number(readFileSync(`/proc/${pid}/status`, "utf8").match(new RegExp(`${field}:\\s+(\\d+)`))[1]) / 1024;

/** A port of this machine on which nobody listens. */
export function freePort() {
  return new Promise(resolve => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Asks once; an answer with errors is an error. */
export async function post(origin, body) {
  const response = await fetch(`${origin}/graphql`, {
    method: "POST", body, headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
  });
  const text = await response.text();
  if (response.status !== 200 || JSON.parse(text).errors) throw new Error(`${origin}: ${text.slice(0, 2000)}`);
  return text;
}

/** Asks until there is an answer: what the question needs may still be computed. */
export async function answered(origin, body) {
  for (;;) {
    try {
      return await post(origin, body);
    } catch (error) {
      if (!/TIMEOUT|NOT_READY/.test(error.message)) throw error;
      await sleep(200);
    }
  }
}

/** Loads a process as `load` does, and counts its processor time: `cpu`, in microseconds of a request. */
export async function countedLoad(pid, origin, bodyFile, options) {
  const before = await processorTime(pid);
  const result = await load(origin, bodyFile, options);
  return { ...result, cpu: (await processorTime(pid) - before) * 1e6 / result.requests };
}

/** Asks again and again over so many connections: requests a second, and how long they took, in milliseconds. */
export async function load(origin, bodyFile, { connections, seconds }) {
  const script = new URL("post.lua", import.meta.url).pathname;
  const { stdout } = await run("wrk", ["-t2", `-c${connections}`, `-d${seconds}s`, "--timeout", "10s", "-s", script, `${origin}/graphql`],
    { env: { ...process.env, BODY: bodyFile } });
  const result = JSON.parse(stdout.trim().split("\n").at(-1));
  if (result.failed > 0) throw new Error(`${origin}: ${result.failed} requests failed`);
  return { ...result, rate: result.requests / result.seconds };
}
