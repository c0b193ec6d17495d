// The analyses and searches of queries/ over HTTP: many subjects each, one request at a time, and partners with eight at a time.
// Usage: node bench/analyses.mjs [--subjects 60] [--times 5] [--seconds 15] [--program Graph.Api.dll] [--json] STORE.db [STORE.db ...]
// Each question is asked that many times; the first is not counted, and the least of the others is that subject's time. The response cache
// is off, and a request may take five minutes. Processor time is that of the process's threads, in the same way. What the process does in
// the background has ended before.
// Needs wrk and a Release build: dotnet build -c Release Graph.Api
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { answered, freePort, load, post, startDotnet, stop, threadTimes, timeBetween, untilIdle } from "./measure.mjs";

const { values: options, positionals: stores } = parseArgs({
  allowPositionals: true,
  options: {
    subjects: { type: "string", default: "60" }, times: { type: "string", default: "5" }, seconds: { type: "string", default: "15" },
    json: { type: "boolean", default: false },
    program: { type: "string", default: new URL("../Graph.Api/bin/Release/net10.0/Graph.Api.dll", import.meta.url).pathname },
  },
});
if (stores.length === 0) {
  console.error("Name at least one store file.");
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "graph-analyses-"));

/** Enterprises with most needs, technologies on which most rest, and names from the whole length of an order. */
async function subjectsOf(api) {
  const count = Number(options.subjects);
  const ask = async query => JSON.parse(await answered(api, JSON.stringify({ query }))).data;
  const { enterprises, technologies } = await ask(`{
    enterprises(first: ${count}, where: { isLocal: { eq: true } }, order: [{ needsCount: DESC }, { id: ASC }]) { nodes { id name region } }
    technologies(first: ${count}, order: [{ requiredByCount: DESC }, { id: ASC }]) { nodes { id name } } }`);
  return { enterprises: enterprises.nodes, technologies: technologies.nodes };
}

/** The questions of each row. */
function rowsOf({ enterprises, technologies }) {
  const row = (name, documentId, variables) => ({ name, questions: variables.map(one => ({ documentId, variables: one })) });
  const both = [...enterprises, ...technologies];
  const search = (name, texts) => row(`search: ${name}`, "explorer/search-as-you-type", texts.map(text => ({ text })));
  const start = length => both.map(({ name }) => [...name].slice(0, length).join(""));
  return [
    row("partners of an enterprise", "enterprise/partners-for-an-enterprise", enterprises.map(({ id }) => ({ enterpriseId: id }))),
    row("impact of a technology", "research/impact-of-a-technology", technologies.map(({ id }) => ({ technologyId: id }))),
    row("what if an enterprise leaves", "investment/what-if-a-leader-leaves", enterprises.map(({ id }) => ({ enterpriseId: id }))),
    search("whole names", both.map(({ name }) => name)),
    search("first three characters of names", start(3)),
    search("first two characters of names", start(2)),
    search("enterprises of a region for a technology",
      technologies.map(({ name }, index) => `${enterprises[index % enterprises.length].region}做${name}的企业`)),
  ];
}

/** Milliseconds by the clock and of processor time: the least of several requests. */
async function least(api, pid, question) {
  let best = { clock: Infinity, processor: Infinity };
  for (let count = 0; count < Number(options.times); count++) {
    const [begin, before] = [performance.now(), threadTimes(pid)];
    await post(api, JSON.stringify(question));
    const one = { clock: performance.now() - begin, processor: timeBetween(before, threadTimes(pid)) };
    if (count > 0) best = { clock: Math.min(best.clock, one.clock), processor: Math.min(best.processor, one.processor) };
  }
  return best;
}

function spread(values) {
  const sorted = [...values].sort((a, b) => a - b), at = share => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { p50: at(0.5), p90: at(0.9), longest: sorted.at(-1) };
}

async function measure(api, pid, { name, questions }) {
  const times = [];
  for (const question of questions) times.push(await least(api, pid, question));
  return { name, clock: spread(times.map(one => one.clock)), processor: spread(times.map(one => one.processor)) };
}

/** Partners of the same enterprises in turn, on eight connections. */
async function sustained(api, questions) {
  const file = join(folder, "partners.json");
  writeFileSync(file, questions.map(question => JSON.stringify(question)).join("\n"));
  return load(api, file, { connections: 8, seconds: options.seconds });
}

function show(store, rows, eight) {
  const three = ({ p50, p90, longest }) => `${p50.toFixed(1)}; ${p90.toFixed(1)}; ${longest.toFixed(1)}`;
  console.log(`| ${store}: p50; p90; longest | clock, ms | processor time, ms |\n|---|---:|---:|`);
  for (const { name, clock, processor } of rows) console.log(`| ${name} | ${three(clock)} | ${three(processor)} |`);
  console.log(`| partners, eight at a time for ${options.seconds} s: rate; p50; p99 | ${eight.rate.toFixed(1)}/s; ${eight.p50.toFixed(0)}; `
    + `${eight.p99.toFixed(0)} ms | |`);
}

const results = [];
try {
  for (const store of stores) {
    const api = `http://127.0.0.1:${await freePort()}`;
    const { child } = await startDotnet(options.program, ["--Store:Embedded:Path", store, "--Logging:LogLevel:Default", "Error",
      "--Cache:Enabled", "false", "--Operations:WarmUp", "false", "--Limits:Timeout", "00:05:00"], `${api}/health/ready`);
    try {
      const questions = rowsOf(await subjectsOf(api)), rows = [];
      await answered(api, JSON.stringify(questions[0].questions[0]));
      await untilIdle(child.pid);
      for (const row of questions) rows.push(await measure(api, child.pid, row));
      const eight = await sustained(api, questions[0].questions);
      results.push({ store: basename(store), rows, eight });
      if (!options.json) show(basename(store), rows, eight);
    } finally {
      await stop(child);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
if (options.json) console.log(JSON.stringify(results, null, 1));
