// Our API without and with its response cache, Mercurius with graphql-jit over the same data in memory, and a hand-written handler
// that writes our bytes (on Kestrel's defaults, and answering on the threads that receive, as the API does), in one run: the answers
// are compared first, then all are asked the same five questions and a mix of them, in turns.
// Usage: node bench/peers.mjs [--rounds 5] [--seconds 4] [--connections 8] [--workers 2] [--program Graph.Api.dll] [--json] STORE.db
// Needs wrk, npm ci --prefix bench/mercurius, and Release builds:
// dotnet build -c Release Graph.Api && dotnet build -c Release bench/Graph.Bench.Baseline
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { casesFor, idsOf } from "./cases.mjs";
import { countedLoad, median, post, start, startDotnet, startHandlers, stop } from "./measure.mjs";

const { values: options, positionals: [store] } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "5" }, seconds: { type: "string", default: "4" }, connections: { type: "string", default: "8" },
    workers: { type: "string", default: "2" }, json: { type: "boolean", default: false },
    program: { type: "string", default: "Graph.Api/bin/Release/net10.0/Graph.Api.dll" },
  },
});
if (!store) {
  console.error("Name a store file, such as Graph.Api/bin/Release/net10.0/graph.db.");
  process.exit(2);
}
const servers = {
  off: "http://127.0.0.1:5086", on: "http://127.0.0.1:5087", peer: "http://127.0.0.1:5088",
  handler: "http://127.0.0.1:5082", receiving: "http://127.0.0.1:5089",
};
const folder = mkdtempSync(join(tmpdir(), "graph-bench-"));
const ask = async (query, variables) => JSON.parse(await post(servers.off, JSON.stringify({ query, variables }))).data;

const startApi = (url, cached) => startDotnet(options.program,
  ["--Store:Embedded:Path", store, "--Logging:LogLevel:Default", "Warning", "--Cache:Enabled", String(cached),
    "--Operations:WarmUp", "false"], `${url}/health/ready`);

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

/** What our API answers, after it was compared with what the peer answers. */
async function equalAnswer(name, body) {
  const [ours, theirs] = [await post(servers.off, body), await post(servers.peer, body)];
  if (!isDeepStrictEqual(comparable(ours), comparable(theirs)))
    throw new Error(`${name}: the answers differ.\nours   ${ours}\ntheirs ${theirs}`);
  return ours;
}

/** A round: each server is loaded once, and its processor time counted. */
async function round(programs, file) {
  const rates = {};
  for (const [server, { pid }] of Object.entries(programs)) rates[server] = await countedLoad(pid, servers[server], file, options);
  return rates;
}

async function measure({ name, bodies }, number) {
  const texts = bodies.map(({ query, variables }) => JSON.stringify({ query, variables }));
  const answers = [];
  for (const text of texts) answers.push(await equalAnswer(name, text));
  const file = join(folder, `${number}.json`);
  writeFileSync(file, texts.join("\n"));
  const handlers = await startHandlers(folder, answers, servers);
  try {
    const rounds = [];
    const { off, on, peer } = children;
    for (let count = 0; count <= Number(options.rounds); count++) {
      const rates = await round({ off, peer, on, ...handlers }, file);
      if (count > 0) rounds.push(rates); // the first warms up
    }
    return { case: name, bytes: answers.reduce((sum, answer) => sum + Buffer.byteLength(answer), 0) / answers.length, ...summary(rounds) };
  } finally {
    for (const child of Object.values(handlers)) await stop(child);
  }
}

/** Medians of each server, and the medians of what each other one is to ours in the same round. */
function summary(rounds) {
  const result = {};
  for (const server of Object.keys(servers)) {
    const of = value => median(rounds.map(rates => rates[server][value]));
    result[server] = { rate: of("rate"), p50: of("p50"), p99: of("p99"), cpu: of("cpu") };
  }
  const beside = (ours, theirs) => ({
    rate: median(rounds.map(rates => rates[ours].rate / rates[theirs].rate)),
    cpu: median(rounds.map(rates => rates[theirs].cpu / rates[ours].cpu)),
  });
  return {
    ...result,
    ratios: {
      peer: beside("off", "peer"), peerCached: beside("on", "peer"),
      handler: beside("off", "handler"), receiving: beside("off", "receiving"),
    },
  };
}

function show({ case: name, bytes, ratios, ...of }) {
  const server = (label, { rate, p50, p99, cpu }) =>
    `${label} ${rate.toFixed(0)}/s, p50 ${p50.toFixed(2)}, p99 ${p99.toFixed(2)} ms, ${cpu.toFixed(0)} µs`;
  const ratio = (label, { rate, cpu }) => `${label} ${rate.toFixed(2)} (processor time ${cpu.toFixed(2)})`;
  console.log(`${name}, ${bytes.toFixed(0)} B`);
  console.log(`  ${[server("ours", of.off), server("cached", of.on), server("Mercurius", of.peer), server("handler", of.handler),
    server("on receiving threads", of.receiving)].join(" | ")}`);
  console.log(`  ratios: ${[ratio("Mercurius", ratios.peer), ratio("Mercurius, cached", ratios.peerCached),
    ratio("handler", ratios.handler), ratio("handler on receiving threads", ratios.receiving)].join(" | ")}`);
}

const children = { off: (await startApi(servers.off, false)).child, on: (await startApi(servers.on, true)).child };
try {
  const file = join(folder, "data.json");
  writeFileSync(file, JSON.stringify(await dataOf()));
  const peer = new URL("mercurius/peer.mjs", import.meta.url).pathname;
  children.peer = (await start("node", [peer, file, new URL(servers.peer).port, options.workers],
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
