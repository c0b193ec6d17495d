// Our API and @neo4j/graphql over the same Neo4j: the answers are compared first, then both are asked in turns.
// Usage: node bench/neo4j/run.mjs [--rounds 5] [--seconds 4] [--connections 8] [--workers 2] [--json]
// NEO4J_URI and NEO4J_BOLT name a database that graph-seed has loaded (http://127.0.0.1:7474,
// bolt://127.0.0.1:7687), NEO4J_USER and NEO4J_PASSWORD how to log in.
// Needs wrk, a Release build (dotnet build -c Release Graph.Api) and npm ci --prefix bench/neo4j. Leaves a full-text index in the database.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { casesFor } from "../cases.mjs";
import { load, median, post, start, stop } from "../measure.mjs";
import { peerCases, peerIndex, subjectsOf } from "./cases.mjs";
import { cypher, storeEnvironment } from "./database.mjs";

const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" }, seconds: { type: "string", default: "4" }, connections: { type: "string", default: "8" },
    workers: { type: "string", default: "2" }, json: { type: "boolean", default: false },
  },
});
const servers = { off: "http://127.0.0.1:5083", on: "http://127.0.0.1:5084", peer: "http://127.0.0.1:5085" };
const folder = mkdtempSync(join(tmpdir(), "graph-bench-"));

const startApi = (url, cached) => start("dotnet", ["Graph.Api/bin/Release/net10.0/Graph.Api.dll", "--Urls", url,
  "--Store:Kind", "Neo4j", "--Logging:LogLevel:Default", "Warning", "--Cache:Enabled", String(cached),
], `${url}/health/ready`, storeEnvironment);

async function answered(origin, question) {
  return JSON.parse(await post(origin, JSON.stringify(question))).data;
}

/** Both questions about each subject, as bodies of requests; where any two answers differ there is nothing to compare. */
async function bodiesOf(testCase, peer, subjects) {
  const bodies = { ours: [], theirs: [] };
  for (const variables of peer.variables(subjects)) {
    const ours = { query: testCase.query, variables }, theirs = { query: peer.query, variables };
    const expected = peer.ours(await answered(servers.off, ours), variables?.text);
    const actual = peer.theirs(await answered(servers.peer, theirs), variables?.text);
    if (!isDeepStrictEqual(structuredClone(expected), structuredClone(actual)))
      throw new Error(`${testCase.name}: the answers differ.\nours   ${JSON.stringify(expected)}\ntheirs ${JSON.stringify(actual)}`);
    bodies.ours.push(JSON.stringify(ours));
    bodies.theirs.push(JSON.stringify(theirs));
  }
  return bodies;
}

async function measure(testCase, number, subjects) {
  const { ours, theirs } = await bodiesOf(testCase, peerCases[testCase.name], subjects);
  const files = { off: join(folder, `${number}.ours`), peer: join(folder, `${number}.theirs`) };
  files.on = files.off;
  writeFileSync(files.off, ours.join("\n"));
  writeFileSync(files.peer, theirs.join("\n"));
  const rounds = [];
  for (let round = 0; round <= Number(options.rounds); round++) {
    const rates = {};
    for (const name of ["off", "peer", "on"]) rates[name] = await load(servers[name], files[name], options);
    if (round > 0) rounds.push(rates); // the first warms up
  }
  const of = (name, value) => median(rounds.map(rates => rates[name][value]));
  const ratio = name => median(rounds.map(rates => rates[name].rate / rates.peer.rate));
  const figures = name => ({ rate: of(name, "rate"), p50: of(name, "p50"), p99: of(name, "p99") });
  return {
    case: testCase.name, off: figures("off"), on: figures("on"), peer: figures("peer"), ratioOff: ratio("off"), ratioOn: ratio("on"),
  };
}

/** Waits until what a process prepares in the background is there. */
async function warm(url) {
  for (;;) {
    try {
      return await answered(url, { query: "{ search(text: \"a\") { totalCount } chokepoints(first: 1) { score } }" });
    } catch (error) {
      if (!/NOT_READY|TIMEOUT/.test(error.message)) throw error;
      await new Promise(resolve => setTimeout(resolve, 1000));
    }
  }
}

const show = ({ rate, p50, p99 }) => `${rate.toFixed(0)}/s (p50 ${p50.toFixed(2)}, p99 ${p99.toFixed(2)} ms)`;
const children = [];
try {
  await cypher(peerIndex);
  await cypher("CALL db.awaitIndexes(120)");
  for (const [url, cached] of [[servers.off, false], [servers.on, true]]) children.push((await startApi(url, cached)).child);
  const peerArguments = ["bench/neo4j/peer.mjs", new URL(servers.peer).port, options.workers];
  children.push((await start(process.execPath, peerArguments, `${servers.peer}/graphql?query={__typename}`)).child);
  for (const url of [servers.off, servers.on]) await warm(url);
  const subjects = await subjectsOf(query => answered(servers.off, { query }));
  const results = [];
  for (const [number, testCase] of casesFor({}).filter(each => each.name in peerCases).entries()) {
    const result = await measure(testCase, number, subjects);
    results.push(result);
    (options.json ? console.error : console.log)(`${result.case} | ours ${show(result.off)}, cached ${show(result.on)} | `
      + `@neo4j/graphql ${show(result.peer)} | ratio ${result.ratioOff.toFixed(2)}, cached ${result.ratioOn.toFixed(1)}`);
  }
  if (options.json) console.log(JSON.stringify(results, null, 2));
} finally {
  for (const child of children) await stop(child);
}
