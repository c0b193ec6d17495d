// Our API and Mercurius with graphql-jit over the same data in memory: the answers are compared first, then both are asked in turns.
// Usage: node bench/mercurius/run.mjs [--rounds 5] [--seconds 4] [--connections 8] [--workers 2] [--json] STORE.db
// Needs wrk, a Release build (dotnet build -c Release Graph.Api) and npm ci --prefix bench/mercurius.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { casesFor, idsOf } from "../cases.mjs";
import { load, median, post, processorTime, start, startDotnet, stop } from "../measure.mjs";

const { values: options, positionals: [store] } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "5" }, seconds: { type: "string", default: "4" }, connections: { type: "string", default: "8" },
    workers: { type: "string", default: "2" }, json: { type: "boolean", default: false },
  },
});
if (!store) {
  console.error("Name a store file, such as Graph.Api/bin/Release/net10.0/graph.db.");
  process.exit(2);
}
const servers = { off: "http://127.0.0.1:5086", on: "http://127.0.0.1:5087", peer: "http://127.0.0.1:5088" };
const folder = mkdtempSync(join(tmpdir(), "graph-bench-"));
const ask = async (query, variables) => JSON.parse(await post(servers.off, JSON.stringify({ query, variables }))).data;

const startApi = (url, cached) => startDotnet("Graph.Api/bin/Release/net10.0/Graph.Api.dll",
  ["--Store:Embedded:Path", store, "--Logging:LogLevel:Default", "Warning", "--Cache:Enabled", String(cached)], `${url}/health/ready`);

/** All nodes of a list, page by page. */
async function all(field, selection) {
  const nodes = [];
  for (let after = null; ;) {
    const page = (await ask(`query($after: String) { ${field}(first: 20, after: $after) {
      pageInfo { hasNextPage endCursor } nodes { ${selection} } } }`, { after }))[field];
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

/** What the peer holds: read once through our API. */
async function dataOf() {
  const ids = connection => connection.nodes.map(node => node.id);
  const technologies = await all("technologies",
    "id name nameEn kind aliases dependsOn(first: 100) { nodes { id } } developedBy(first: 100) { nodes { id } }");
  const enterprises = await all("enterprises", "id name region role isLocal collaborations(first: 100) { nodes { id } }");
  const segments = new Map((await all("segments", `id name stage technologies(first: 100) { nodes { id } }
    enterprises(first: 100) { edges { role node { id } } }`)).map(segment => [segment.id, segment]));
  const { chains } = await ask("{ chains { id name segments { id } } }");
  return {
    technologies: technologies.map(one => ({ ...one, dependsOn: ids(one.dependsOn), developedBy: ids(one.developedBy) })),
    enterprises: enterprises.map(one => ({ ...one, collaborations: ids(one.collaborations) })),
    chains: chains.map(chain => ({
      ...chain, segments: chain.segments.map(({ id }) => segments.get(id)).map(segment => ({
        ...segment, technologies: ids(segment.technologies),
        enterprises: segment.enterprises.edges.map(edge => ({ id: edge.node.id, role: edge.role })),
      })),
    })),
    collaborations: await all("collaborations", "id name kind year"),
  };
}

/** The first four cases of the load test, the collaborations of the firm that has most of them, and all in turn. */
async function questions() {
  const cases = casesFor(await idsOf(query => ask(query))).slice(0, 4);
  const { enterprises } = await ask("{ enterprises(first: 1, order: [{ collaborationsCount: DESC }]) { nodes { id } } }");
  cases.push({
    name: "collaborations of a firm",
    query: "query($id: ID!) { enterprise(id: $id) { name collaborations(first: 20) { totalCount nodes { id name kind year } } } }",
    variables: { id: enterprises.nodes[0].id },
  });
  return [...cases.map(one => ({ name: one.name, bodies: [one] })), { name: "mix", bodies: cases }];
}

/** Cursors are each server's own. */
const comparable = text => JSON.parse(text.replace(/"endCursor":"[^"]*"/, '"endCursor":""')).data;

async function measure({ name, bodies }, number) {
  const texts = bodies.map(({ query, variables }) => JSON.stringify({ query, variables }));
  for (const text of texts) {
    const [ours, theirs] = [comparable(await post(servers.off, text)), comparable(await post(servers.peer, text))];
    if (!isDeepStrictEqual(ours, theirs))
      throw new Error(`${name}: the answers differ.\nours   ${JSON.stringify(ours)}\ntheirs ${JSON.stringify(theirs)}`);
  }
  const file = join(folder, `${number}.json`);
  writeFileSync(file, texts.join("\n"));
  const rounds = [];
  for (let round = 0; round <= Number(options.rounds); round++) {
    const rates = {};
    for (const server of ["off", "peer", "on"]) {
      const before = await processorTime(children[server].pid);
      rates[server] = await load(servers[server], file, options);
      rates[server].cpu = (await processorTime(children[server].pid) - before) * 1e6 / rates[server].requests;
    }
    if (round > 0) rounds.push(rates); // the first warms up
  }
  const of = (server, value) => median(rounds.map(rates => rates[server][value]));
  const ratio = server => median(rounds.map(rates => rates[server].rate / rates.peer.rate));
  const cpuRatio = server => median(rounds.map(rates => rates.peer.cpu / rates[server].cpu));
  return {
    case: name, off: of("off", "rate"), offP50: of("off", "p50"), offP99: of("off", "p99"),
    peer: of("peer", "rate"), peerP50: of("peer", "p50"), peerP99: of("peer", "p99"), on: of("on", "rate"),
    ratio: ratio("off"), ratioOn: ratio("on"),
    cpu: of("off", "cpu"), cpuPeer: of("peer", "cpu"), cpuOn: of("on", "cpu"), cpuRatio: cpuRatio("off"), cpuRatioOn: cpuRatio("on"),
  };
}

function show(r) {
  const rate = (name, of) => `${name} ${r[of].toFixed(0)}/s, p50 ${r[`${of}P50`].toFixed(2)}, p99 ${r[`${of}P99`].toFixed(2)} ms`;
  console.log(`${r.case} | ${rate("ours", "off")} | ${rate("peer", "peer")} | ratio ${r.ratio.toFixed(2)} | `
    + `cached ${r.on.toFixed(0)}/s, ratio ${r.ratioOn.toFixed(2)}`);
  console.log(`  processor time of a request: ${r.cpu.toFixed(0)} µs, peer ${r.cpuPeer.toFixed(0)} µs, ratio ${r.cpuRatio.toFixed(2)}; `
    + `cached ${r.cpuOn.toFixed(0)} µs, ratio ${r.cpuRatioOn.toFixed(2)}`);
}

const children = { off: (await startApi(servers.off, false)).child, on: (await startApi(servers.on, true)).child };
try {
  const file = join(folder, "data.json");
  writeFileSync(file, JSON.stringify(await dataOf()));
  children.peer = (await start("node", [new URL("peer.mjs", import.meta.url).pathname, file, new URL(servers.peer).port, options.workers],
    `${servers.peer}/graphql?query=%7B__typename%7D`)).child;
  const results = [];
  for (const [number, question] of (await questions()).entries()) {
    const r = await measure(question, number);
    results.push(r);
    if (!options.json) show(r);
  }
  if (options.json) console.log(JSON.stringify(results, null, 2));
} finally {
  for (const child of Object.values(children)) await stop(child);
}
