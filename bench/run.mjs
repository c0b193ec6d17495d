// Load test: each case against the API and, in the same run and in turns, against a hand-written handler that writes the same bytes:
// once on Kestrel's defaults, and once answering on the threads that receive, as the API does.
// Usage: node bench/run.mjs [--rounds 3] [--seconds 4] [--connections 8] [--cache] [--json] STORE.db [STORE.db ...]
// The cache of answers is off unless --cache is given: the question is what an answer costs, not what it costs to find one again.
// Needs wrk, and Release builds: dotnet build -c Release Graph.Api && dotnet build -c Release bench/Graph.Bench.Baseline
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { casesFor, idsOf } from "./cases.mjs";
import { load, median, post, startDotnet, startHandlers, stop } from "./measure.mjs";

const { values: options, positionals: stores } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "3" }, seconds: { type: "string", default: "4" },
    connections: { type: "string", default: "8" }, cache: { type: "boolean", default: false }, json: { type: "boolean", default: false },
  },
});
if (stores.length === 0) {
  console.error("Name at least one store file, such as Graph.Api/bin/Release/net10.0/graph.db.");
  process.exit(2);
}
const api = "http://127.0.0.1:5081", yardsticks = { handler: "http://127.0.0.1:5082", receiving: "http://127.0.0.1:5089" };
const folder = mkdtempSync(join(tmpdir(), "graph-bench-"));

async function measure(testCase, number) {
  const body = join(folder, `${number}.json`);
  writeFileSync(body, JSON.stringify({ query: testCase.query, variables: testCase.variables }));
  const text = await post(api, JSON.stringify({ query: testCase.query, variables: testCase.variables }));
  const handlers = await startHandlers(folder, [text], yardsticks);
  try {
    const rounds = [];
    for (let round = 0; round <= Number(options.rounds); round++) {
      const rates = [];
      for (const origin of [api, yardsticks.handler, yardsticks.receiving]) rates.push(await load(origin, body, options));
      if (round > 0) rounds.push(rates); // the first warms up
    }
    return {
      case: testCase.name, bytes: Buffer.byteLength(text), rate: median(rounds.map(([ours]) => ours.rate)),
      p50: median(rounds.map(([ours]) => ours.p50)), p99: median(rounds.map(([ours]) => ours.p99)),
      ratio: median(rounds.map(([ours, theirs]) => ours.rate / theirs.rate)),
      ratioReceiving: median(rounds.map(([ours, , theirs]) => ours.rate / theirs.rate)),
    };
  } finally {
    for (const child of Object.values(handlers)) await stop(child);
  }
}

const results = [];
for (const store of stores) {
  const dll = "Graph.Api/bin/Release/net10.0/Graph.Api.dll";
  const args = ["--Store:Embedded:Path", store, "--Logging:LogLevel:Default", "Warning", "--Cache:Enabled", String(options.cache),
    "--Operations:WarmUp", "false"];
  const starts = [];
  for (let i = 0; i < 3; i++) {
    const { child, milliseconds } = await startDotnet(dll, args, `${api}/health/ready`);
    starts.push(milliseconds);
    await stop(child);
  }
  const { child } = await startDotnet(dll, args, `${api}/health/ready`);
  try {
    const ids = await idsOf(async query => JSON.parse(await post(api, JSON.stringify({ query }))).data);
    for (const [number, testCase] of casesFor(ids).entries()) {
      const result = { store: basename(store), ...(await measure(testCase, number)) };
      results.push(result);
      if (!options.json) {
        console.log(`${result.store} | ${result.case} | ${result.bytes} B | ${result.rate.toFixed(0)}/s | p50 ${result.p50.toFixed(2)} ms, `
          + `p99 ${result.p99.toFixed(2)} ms | ${result.ratio.toFixed(3)} of the handler, `
            + `${result.ratioReceiving.toFixed(3)} of one that answers on receiving threads`);
      }
    }
  } finally {
    await stop(child);
  }
  results.push({ store: basename(store), case: "cold start", milliseconds: median(starts) });
  if (!options.json) console.log(`${basename(store)} | cold start to ready | ${median(starts).toFixed(0)} ms`);
}
if (options.json) console.log(JSON.stringify(results, null, 2));
