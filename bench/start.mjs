// Time from the start of a process to its first responses, and the memory that it uses, of one build or of several builds in turns.
// Usage: node bench/start.mjs [--rounds 3] [--json] NAME=Graph.Api.dll=STORE.db [NAME=Graph.Api.dll=STORE.db ...]
// Each round starts every build once for each question. Memory is the resident set (VmRSS) and its peak (VmHWM) after all questions.
// Needs Release builds: dotnet build -c Release Graph.Api
import { parseArgs } from "node:util";
import { casesFor, idsOf } from "./cases.mjs";
import { median, megabytes, processorTime, sleep, startDotnet, stop } from "./measure.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true, options: { rounds: { type: "string", default: "3" }, json: { type: "boolean", default: false } },
});
if (positionals.length === 0) {
  console.error("Name at least one build: NAME=PATH/Graph.Api.dll=STORE.db.");
  process.exit(2);
}
const api = "http://127.0.0.1:5083";
const builds = positionals.map(text => {
  const [name, dll, store] = text.split("=");
  return { name, dll, args: ["--Store:Embedded:Path", store, "--Logging:LogLevel:Default", "Warning", "--Cache:Enabled", "false"] };
});

async function ask(query, variables) {
  const response = await fetch(`${api}/graphql`, {
    method: "POST", body: JSON.stringify({ query, variables }),
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
  });
  return response.json();
}

/** Milliseconds until the question has a response without errors. A request that ends with TIMEOUT or NOT_READY is sent again. */
async function firstResponse({ query, variables }) {
  const begin = performance.now();
  for (;;) {
    const { errors } = await ask(query, variables);
    if (!errors) return performance.now() - begin;
    const code = errors[0].extensions?.code;
    if (!["TIMEOUT", "NOT_READY"].includes(code)) throw new Error(JSON.stringify(errors[0]));
    await sleep(50);
  }
}

async function questionsOf(build) {
  const { child } = await startDotnet(build.dll, build.args, `${api}/health/ready`);
  try {
    const cases = casesFor(await idsOf(async query => (await ask(query)).data));
    return cases.filter(({ name }) => ["node by id", "gaps of a chain", "partners of an enterprise", "search"].includes(name));
  } finally {
    await stop(child);
  }
}

/** A start of the process for one question, so that no question profits from the one before it. */
async function measure(build, question) {
  const { child, milliseconds } = await startDotnet(build.dll, build.args, `${api}/health/ready`);
  try {
    const first = milliseconds + await firstResponse(question);
    return { question: question.name, ready: milliseconds, first, processor: 1000 * await processorTime(child.pid) };
  } finally {
    await stop(child);
  }
}

async function memory(build, questions) {
  const { child } = await startDotnet(build.dll, build.args, `${api}/health/ready`);
  try {
    for (const question of questions) await firstResponse(question);
    await sleep(3000); // work in the background ends, and the collector gives back what it does not use
    return { memory: megabytes(child.pid, "VmRSS"), peak: megabytes(child.pid, "VmHWM") };
  } finally {
    await stop(child);
  }
}

const questions = new Map(), rows = [];
function record(build, round, result) {
  rows.push({ build: build.name, round, ...result });
  console.error(JSON.stringify(rows.at(-1)));
}
for (const build of builds) questions.set(build, await questionsOf(build));
for (let round = 0; round < Number(options.rounds); round++) {
  for (const index of questions.get(builds[0]).keys()) {
    for (const build of builds) record(build, round, await measure(build, questions.get(build)[index]));
  }
  for (const build of builds) record(build, round, await memory(build, questions.get(build)));
}

function middle(name, field, question) {
  const fitting = rows.filter(row => row.build === name && row[field] !== undefined && (!question || row.question === question));
  return Math.round(median(fitting.map(row => row[field])));
}
const results = builds.map(({ name }) => ({
  build: name, "ready ms": middle(name, "ready"),
  ...Object.fromEntries(questions.get(builds[0]).flatMap(question => [
    [`${question.name} ms`, middle(name, "first", question.name)], [`${question.name} CPU ms`, middle(name, "processor", question.name)],
  ])),
  "memory MB": middle(name, "memory"), "peak MB": middle(name, "peak"),
}));
if (options.json) console.log(JSON.stringify({ results, rows }));
else console.table(results);
