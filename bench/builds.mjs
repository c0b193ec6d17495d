// What requests cost in several builds of the API, over one store, in turns: rate, processor time of a request, p99.
// Usage: node bench/builds.mjs [--rounds 3] [--seconds 3] [--json] STORE.db NAME=PROGRAM [NAME=PROGRAM ...]
// A program is a Graph.Api.dll or a native program. All run at once and are asked one after the other; the first round warms up. The
// response cache is off. Needs wrk.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { casesFor, idsOf } from "./cases.mjs";
import { answered, countedLoad, freePort, median, startDotnet, stop } from "./measure.mjs";

const { values: options, positionals: [store, ...builds] } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "3" }, seconds: { type: "string", default: "3" }, json: { type: "boolean", default: false },
  },
});
if (!store || builds.length === 0) {
  console.error("Name a store file and at least one build: STORE.db NAME=PROGRAM.");
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "graph-builds-"));
const running = [];

async function rowOf({ name, query, variables }) {
  const body = JSON.stringify({ query, variables });
  const file = join(folder, "question.json");
  writeFileSync(file, body);
  for (const { origin } of running) await answered(origin, body);
  const rounds = [];
  for (let count = 0; count <= Number(options.rounds); count++) {
    const round = {};
    for (const { name: build, origin, child } of running)
      round[build] = await countedLoad(child.pid, origin, file, { connections: 8, seconds: options.seconds });
    if (count > 0) rounds.push(round); // the first warms up
  }
  const row = { question: name };
  for (const build of running) {
    const of = value => median(rounds.map(round => round[build.name][value]));
    row[build.name] = { rate: of("rate"), cpu: of("cpu"), p99: of("p99") };
  }
  return row;
}

try {
  for (const text of builds) {
    const [name, program] = text.split("=");
    const origin = `http://127.0.0.1:${await freePort()}`;
    const settings = ["--Store:Embedded:Path", store, "--Logging:LogLevel:Default", "Warning", "--Cache:Enabled", "false"];
    const { child } = await startDotnet(program, [...settings, "--Operations:WarmUp", "false"], `${origin}/health/ready`);
    running.push({ name, origin, child });
  }
  const cases = casesFor(await idsOf(async query => JSON.parse(await answered(running[0].origin, JSON.stringify({ query }))).data));
  const rows = [];
  for (const one of cases) {
    rows.push(await rowOf(one));
    if (!options.json)
      console.log(rows.at(-1).question, ...running.map(({ name }) => {
        const { rate, cpu, p99 } = rows.at(-1)[name];
        return `| ${name}: ${rate.toFixed(0)}/s, ${cpu.toFixed(0)} µs, p99 ${p99.toFixed(1)} ms`;
      }));
  }
  if (options.json) console.log(JSON.stringify(rows));
} finally {
  for (const { child } of running) await stop(child);
  rmSync(folder, { recursive: true, force: true });
}
