// Hunts for the dearest operation that the API accepts: the one that takes most processor time within the limits, the cost above all.
// Usage: node bench/dearest.mjs [--seconds 300] [--seed 1] [--limit 100] [--json] [STORE.db]
// Random valid operations are made from the schema, then changed again and again: fields, arguments, longer lists, larger pages, other
// ids and texts. Each is repeated under aliases until no further copy is accepted; what takes more processor time per point of cost stays.
// Load several versions into STORE.db: then earlier ones are asked for too. They are let go of before each measurement, so that it counts
// what making them takes.
// Every request is a document of its own, so parsing, validation and compilation count. Processor time is that of the process's threads
// (schedstat), not time by the clock. The response cache is off. A candidate is measured again: the median counts.
// Ends with 1 if an accepted operation takes more than --limit milliseconds.
// Needs a Release build: dotnet build -c Release Graph.Api, or one that is named: --dll /tmp/api/Graph.Api.dll
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { freePort, median, startDotnet, stop, threadTimes, timeBetween } from "./measure.mjs";
import { earlierVersions, idsOfKinds, textsOf, readSchema } from "./operations/pool.mjs";
import { changed, copies, plainOperation, printed, random, randomOperation } from "./operations/random.mjs";

const { values: options, positionals: [store] } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: "string", default: "300" }, seed: { type: "string", default: "1" }, limit: { type: "string", default: "100" },
    json: { type: "boolean", default: false }, dll: { type: "string" },
  },
});
const api = `http://127.0.0.1:${await freePort()}`;
const dll = options.dll ?? new URL("../Graph.Api/bin/Release/net10.0/Graph.Api.dll", import.meta.url).pathname;
const args = [...store ? ["--Store:Embedded:Path", store] : [], "--Logging:LogLevel:Default", "Error", "--Cache:Enabled", "false"];
let documents = 0, versions = [];

/** Asks for other earlier versions than an operation does, as many as the program holds. */
async function letGo(query) {
  if (!/(asOf|from|to|since): \d/.test(query)) return;
  const others = versions.filter(version => !new RegExp(`: ${version}\\b`).test(query)).slice(0, 3);
  for (const version of others) await request(`{ parks(first: 1, asOf: ${version}) { totalCount } }`, {});
}

const request = (query, variables) => fetch(`${api}/graphql`, {
  method: "POST", body: JSON.stringify({ query: `${query}\n# ${++documents}`, variables }), headers: { "content-type": "application/json" },
}).then(response => response.text());

async function ask(pid, query, variables = {}) {
  await letGo(query);
  const before = threadTimes(pid);
  const text = await request(query, variables);
  const milliseconds = timeBetween(before, threadTimes(pid));
  const answer = JSON.parse(text);
  const code = answer.errors?.[0].extensions?.code;
  return { milliseconds, bytes: text.length, cost: answer.extensions?.cost?.requested, code, message: answer.errors?.[0].message, answer };
}

/** What the operations of queries/ take out of the way: compilation of the program's code, and indexes that a first request makes. */
async function warmUp(pid, rounds) {
  const folder = new URL("../queries", import.meta.url).pathname;
  const files = readdirSync(folder, { recursive: true }).filter(file => file.endsWith(".graphql"));
  for (let round = 0; round < rounds; round++) {
    for (const file of files) {
      const values = join(folder, file.replace(/graphql$/, "variables.json"));
      await ask(pid, readFileSync(join(folder, file), "utf8"), existsSync(values) ? JSON.parse(readFileSync(values, "utf8")) : {});
    }
  }
}

// Refused by the limits, or because the random values do not go together.
const refused = result => result.code && !["STORE_UNAVAILABLE", "TIMEOUT", "INTERNAL", "NOT_READY"].includes(result.code);

/** The operation, repeated as often as it is accepted, with what it takes. */
async function tried(pid, operation, limits) {
  const one = await ask(pid, printed([operation]));
  if (refused(one)) return null;
  const count = copies(operation, one.cost, limits);
  if (count < 2) return { operation, count: 1, ...one };
  const many = await ask(pid, printed(Array(count).fill(operation)));
  return refused(many) ? { operation, count: 1, ...one } : { operation, count, ...many };
}

/** The median of several times: one can include a collection of garbage or compilation. */
async function measured(pid, found, times) {
  const all = [];
  for (let i = 0; i < times; i++) all.push((await ask(pid, printed(Array(found.count).fill(found.operation)))).milliseconds);
  return { ...found, milliseconds: median(all) };
}

async function hunt(pid, random, schema) {
  const end = Date.now() + 1000 * Number(options.seconds);
  const best = new Map(); // by root field: what takes most
  const limits = { cost: 50_000, fields: 1_000, aliases: 100, tokens: 4_000 };
  let tries = 0, accepted = 0;
  const first = Array.from({ length: 8 }, () => schema.types.Query.fields).flat();
  while (Date.now() < end) {
    const known = [...best.values()].sort((one, other) => other.milliseconds - one.milliseconds);
    const parent = known.length > 0 && random.chance(0.8) ? random.pick(random.chance(0.5) ? known.slice(0, 8) : known) : null;
    const operation = first.length > 0 ? plainOperation(first.pop(), schema, random)
      : parent ? changed(parent.operation, schema, random) : randomOperation(schema, random);
    // The program gets faster while it compiles what is used most: what was found early counts as what it takes now.
    if (++tries % 250 === 0) for (const [field, one] of best) best.set(field, await measured(pid, one, 3));
    const result = await tried(pid, operation, limits);
    if (!result) continue;
    accepted++;
    const field = operation.name, record = best.get(field);
    if (record && result.milliseconds <= record.milliseconds) continue;
    const sure = await measured(pid, result, 5);
    if (record && sure.milliseconds <= record.milliseconds) continue;
    best.set(field, sure);
    console.error(`${tries} ${field} ${sure.milliseconds.toFixed(1)} ms ${sure.cost} points × ${sure.count} ${sure.code ?? ""}`);
  }
  return { tries, accepted, found: [...best.values()] };
}

const { child } = await startDotnet(dll, args, `${api}/health/ready`);
try {
  const pid = child.pid, draw = random(Number(options.seed));
  await warmUp(pid, 15);
  const answer = async query => (await ask(pid, query)).answer.data;
  versions = await earlierVersions(answer);
  const schema = { types: await readSchema(answer), ids: await idsOfKinds(answer), texts: await textsOf(answer), versions };
  const { tries, accepted, found } = await hunt(pid, draw, schema);
  const rows = [];
  for (const one of found) {
    const { operation, ...row } = await measured(pid, one, 9);
    delete row.answer;
    rows.push({ field: operation.name, ...row, query: printed(Array(one.count).fill(operation)) });
  }
  rows.sort((one, other) => other.milliseconds - one.milliseconds);
  if (options.json) console.log(JSON.stringify({ tries, accepted, rows }, null, 1));
  else {
    console.log(`${tries} operations tried, ${accepted} accepted, limit ${options.limit} ms.\n`);
    console.log("| field | copies | cost | processor time |\n|---|---:|---:|---:|");
    for (const row of rows) console.log(`| \`${row.field}\` | ${row.count} | ${row.cost} | ${row.milliseconds.toFixed(1)} ms |`);
    for (const row of rows.slice(0, 5)) console.log(`\n${row.count} times:\n${row.query.split("\n")[0].slice(0, 1_000)}`);
  }
  process.exitCode = rows.some(row => row.milliseconds > Number(options.limit)) ? 1 : 0;
} finally {
  await stop(child);
}
