// How one process does on larger graphs: start, memory, reads, and the swap to a new version, one store after the other.
// Usage: node bench/scale.mjs [--times 100] [--program Graph.Api.dll] [--json] STORE.db [STORE.db ...]
// Stores are made by graph-seed generate --nodes N --seed 1 --to STORE.db; each is copied before a new version is written into the copy.
// Requests go one at a time over one connection, the response cache is off; p50 is by the clock, processor time that of the process's
// threads. Before it is measured each question is asked three times as often, and what the process does in the background has ended.
// Needs Release builds: dotnet build -c Release Graph.Api && dotnet build -c Release Graph.Seed
import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { casesFor, idsOf } from "./cases.mjs";
import {
  freePort, median, megabytes, processorTime, sleep, startDotnet, stop, threadTimes, timeBetween, untilIdle,
} from "./measure.mjs";

const program = path => new URL(`../${path}`, import.meta.url).pathname;
const { values: options, positionals: stores } = parseArgs({
  allowPositionals: true,
  options: {
    times: { type: "string", default: "100" }, json: { type: "boolean", default: false },
    program: { type: "string", default: program("Graph.Api/bin/Release/net10.0/Graph.Api.dll") },
  },
});
if (stores.length === 0) {
  console.error("Name at least one store file.");
  process.exit(2);
}
const seed = program("Graph.Seed/bin/Release/net10.0/graph-seed.dll");
const folder = mkdtempSync(join(tmpdir(), "graph-scale-"));

async function ask(api, query, variables) {
  const response = await fetch(`${api}/graphql`, {
    method: "POST", body: JSON.stringify({ query, variables }),
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
  });
  return response.json();
}

/** Waits until the question has an answer: what it needs may still be computed. */
async function answered(api, { query, variables }) {
  for (;;) {
    const answer = await ask(api, query, variables);
    if (!answer.errors) return answer;
    if (!["TIMEOUT", "NOT_READY"].includes(answer.errors[0].extensions?.code)) throw new Error(JSON.stringify(answer.errors[0]));
  }
}

/** Indexes are made, and the code is compiled. */
async function warmUp(api, question) {
  await answered(api, question);
  for (let i = 0; i < 3 * Number(options.times); i++) await ask(api, question.query, question.variables);
}

async function measured(api, pid, question) {
  const times = [], processor = [];
  for (let i = 0; i < Number(options.times); i++) {
    const [begin, before] = [performance.now(), threadTimes(pid)];
    await ask(api, question.query, question.variables);
    times.push(performance.now() - begin);
    processor.push(timeBetween(before, threadTimes(pid)));
  }
  return { name: question.name, p50: median(times), processor: median(processor) };
}

/** Seconds from the end of a write by another process until the new version is served. */
async function swap(api, store) {
  const version = async () => (await ask(api, "{ statistics { version } }")).data.statistics.version;
  const { data } = await ask(api, "{ enterprises(first: 1) { nodes { id name } } }");
  const [{ id, name }] = data.enterprises.nodes, file = join(folder, "enterprise.csv"), old = await version();
  writeFileSync(file, `标识,名称,英文名\n${id.split(":")[1]},${name},Renamed\n`);
  await promisify(execFile)("dotnet", [seed, "import", file, "--to", store, "--apply", "--lang", "en", "--source",
    "Bench; Bench; ; 2026-01-01; press"], { maxBuffer: 1e8 });
  const begin = performance.now();
  while (await version() === old) await sleep(50);
  return (performance.now() - begin) / 1000;
}

const questions = ids => [
  ...casesFor(ids).filter(({ name }) => ["node by id", "filtered page", "three levels of a whole chain", "search"].includes(name)),
  { name: "page at the end", query: "{ enterprises(last: 20, order: [{ name: ASC }]) { nodes { id name } } }" },
  { name: "groups by region and role", query: "{ enterprises { groupBy(keys: [REGION, ROLE]) { count } } }" },
  { name: "groups by chain and role", query: "{ enterprises { groupBy(keys: [CHAIN, ROLE]) { count } } }" },
];

async function row(original) {
  const store = join(folder, "graph.db"), api = `http://127.0.0.1:${await freePort()}`;
  copyFileSync(original, store);
  const args = ["--Store:Embedded:Path", store, "--Logging:LogLevel:Default", "Error", "--Cache:Enabled", "false",
    "--Limits:Timeout", "00:05:00", "--Operations:WarmUp", "false"];
  const { child, milliseconds } = await startDotnet(options.program, args, `${api}/health/ready`);
  try {
    const result = {
      megabytesOfFile: statSync(store).size / 2 ** 20, ready: milliseconds / 1000, readyProcessor: await processorTime(child.pid),
    };
    const ids = await idsOf(async query => (await ask(api, query)).data);
    const { data } = await ask(api, "{ statistics { nodeCount edgeCount } }");
    result.cases = [];
    for (const question of questions(ids)) await warmUp(api, question);
    result.idle = await untilIdle(child.pid);
    for (const question of questions(ids)) result.cases.push(await measured(api, child.pid, question));
    Object.assign(result, data.statistics, { memory: megabytes(child.pid, "VmRSS"), peak: megabytes(child.pid, "VmHWM") });
    result.swap = await swap(api, store);
    return result;
  } finally {
    await stop(child);
  }
}

const rows = [];
try {
  for (const store of stores) {
    rows.push(await row(store));
    console.error(JSON.stringify(rows.at(-1)));
  }
} finally {
  rmSync(folder, { recursive: true });
}
const line = (name, read) => console.log(`| ${name} | ${rows.map(read).join(" | ")} |`);
if (options.json) console.log(JSON.stringify(rows, null, 1));
else {
  line("nodes", one => one.nodeCount.toLocaleString("en"));
  console.log(`|---|${rows.map(() => "---:|").join("")}`);
  line("edges", one => one.edgeCount.toLocaleString("en"));
  line("store file", one => `${one.megabytesOfFile.toFixed(0)} MB`);
  line("start to ready, by the clock and processor time", one => `${one.ready.toFixed(1)} s, ${one.readyProcessor.toFixed(1)} s`);
  line("from the first answers until nothing is done in the background", one => `${one.idle.toFixed(0)} s`);
  line("memory, and its peak", one => `${one.memory.toFixed(0)} MB, ${one.peak.toFixed(0)} MB`);
  for (const [index, { name }] of rows[0].cases.entries()) {
    line(`${name}, p50 and processor time`, one => `${one.cases[index].p50.toFixed(2)} ms, ${one.cases[index].processor.toFixed(2)} ms`);
  }
  line("until a new version is served", one => `${one.swap.toFixed(1)} s`);
}
