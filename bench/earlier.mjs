// What the first question about an earlier version takes: each version that the store keeps is asked for once, one after another, so that
// none of them is in memory.
// Usage: node bench/earlier.mjs [--dll Graph.Api.dll] [--json] STORE.db
// The store needs several versions: graph-seed load of changed data. Processor time is that of the process's threads, in milliseconds; each
// field has a process of its own, which is asked once its work after the start is done, and after 300 short questions.
// Needs a Release build: dotnet build -c Release Graph.Api
import { parseArgs } from "node:util";
import { freePort, median, post, sleep, startDotnet, stop, threadTimes, timeBetween } from "./measure.mjs";

const { values: options, positionals: [store] } = parseArgs({
  allowPositionals: true,
  options: {
    dll: { type: "string", default: "Graph.Api/bin/Release/net10.0/Graph.Api.dll" }, json: { type: "boolean", default: false },
  },
});
if (!store) {
  console.error("Name a store file with several versions.");
  process.exit(2);
}
const fields = {
  technologies: "technologies(first: 20, asOf: $version) { totalCount }",
  chainGaps: "chainGaps(first: 20, asOf: $version) { totalCount }",
  partnerMatches: "partnerMatches(for: { problem: \"轴承温升过高、寿命短\" }, first: 10, asOf: $version) { totalCount }",
  attractionTargets: "attractionTargets(first: 10, asOf: $version) { totalCount }",
  search: "search(text: \"上海做光刻胶的企业\", first: 20, asOf: $version) { totalCount }",
};

/** Waits until the process does nothing for eight seconds: between the questions that it asks itself after the start there are pauses. */
async function idle(pid) {
  for (let quiet = 0, last = threadTimes(pid); quiet < 8;) {
    await sleep(1000);
    const now = threadTimes(pid);
    quiet = timeBetween(last, now) < 12 ? quiet + 1 : 0;
    last = now;
  }
}

/** Asks short questions, so that compiling what every request runs through is not counted. */
async function warmUp(api) {
  for (let number = 0; number < 300; number++)
    await post(api, JSON.stringify({ query: `{ parks(first: ${1 + number % 20}) { totalCount } }` }));
  await sleep(1500);
}

/** Earlier versions, in an order in which none is next to the one before it. */
async function versionsOf(api) {
  const { data } = JSON.parse(await post(api, JSON.stringify({ query: "{ versions(first: 100) { nodes { number } } }" })));
  const numbers = data.versions.nodes.map(({ number }) => number).slice(1); // the first is the current one
  return [...numbers.filter((_, index) => index % 2 === 0), ...numbers.filter((_, index) => index % 2 === 1)];
}

async function measure(field, selection) {
  const api = `http://127.0.0.1:${await freePort()}`;
  const { child } = await startDotnet(options.dll, ["--Store:Embedded:Path", store, "--Logging:LogLevel:Default", "Error",
    "--Cache:Enabled", "false"], `${api}/health/ready`);
  try {
    await idle(child.pid);
    await warmUp(api);
    const times = [];
    for (const version of await versionsOf(api)) {
      const before = threadTimes(child.pid);
      await post(api, JSON.stringify({ query: `query($version: Int!) { ${selection} }`, variables: { version } }));
      times.push(timeBetween(before, threadTimes(child.pid)));
    }
    return { field, versions: times.length, least: Math.min(...times), median: median(times), longest: Math.max(...times) };
  } finally {
    await stop(child);
  }
}

const rows = [];
for (const [field, selection] of Object.entries(fields)) rows.push(await measure(field, selection));
if (options.json) console.log(JSON.stringify(rows, null, 1));
else console.table(rows.map(row => Object.fromEntries(Object.entries(row).map(([name, value]) =>
  [name, typeof value === "number" ? Math.round(value) : value]))));
