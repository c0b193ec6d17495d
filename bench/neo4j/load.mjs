// How long graph-seed takes to make synthetic graphs of several sizes and load them into an empty Neo4j.
// Usage: node bench/neo4j/load.mjs --clear [--json] [NODES ...]     default: 10000 20000 50000 100000
// NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD name the database. Everything in it is removed before each load, which --clear
// allows. Needs a Release build of Graph.Seed.
import { execFile } from "node:child_process";
import { parseArgs, promisify } from "node:util";
import { cypher, storeEnvironment } from "./database.mjs";

const run = promisify(execFile);
const { values: options, positionals } = parseArgs({
  allowPositionals: true, options: { clear: { type: "boolean", default: false }, json: { type: "boolean", default: false } },
});
if (!options.clear) {
  console.error("This removes everything from the database that NEO4J_URI names: say --clear if that may be.");
  process.exit(2);
}
const sizes = positionals.length > 0 ? positionals : ["10000", "20000", "50000", "100000"];

/** Runs graph-seed; gives its answer and how long it took, in seconds. */
async function seed(...args) {
  const begin = performance.now();
  const { stdout } = await run("dotnet", ["Graph.Seed/bin/Release/net10.0/graph-seed.dll", ...args, "--json"],
    { env: { ...process.env, ...storeEnvironment }, maxBuffer: 1 << 26 });
  return { answer: JSON.parse(stdout), seconds: (performance.now() - begin) / 1000 };
}

async function clear() {
  for (let gone = 1; gone > 0;) [[gone]] = await cypher("MATCH (n) WITH n LIMIT 2000 DETACH DELETE n RETURN count(*)");
}

const sum = counts => Object.values(counts).reduce((total, count) => total + count, 0);
const results = [];
for (const nodes of sizes) {
  await clear();
  const generate = ["generate", "--nodes", nodes, "--seed", "1", "--to"];
  const loaded = await seed(...generate, "neo4j");
  const [[relationships]] = await cypher("MATCH ()-[r]->() RETURN count(r)");
  const { answer: { edges, citations }, seconds } = loaded;
  const result = { nodes: Number(nodes), edges: sum(edges), citations, relationships, seconds };
  results.push(result);
  if (!options.json)
    console.log(`${result.nodes} nodes, ${result.edges} edges, ${result.citations} citations (${relationships} relationships) | `
      + `${seconds.toFixed(1)} s, `
      + `${(1000 * seconds / result.nodes).toFixed(2)} s for 1,000 nodes`);
}
if (options.json) console.log(JSON.stringify(results, null, 2));
