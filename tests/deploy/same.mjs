// Usage: node same.mjs PROGRAM PROGRAM
// Starts two builds of the API (a program, or a Graph.Api.dll for the runtime of this machine) over the data of the first, and asks both
// the same: every operation of queries/ with its example, the schema, the feed, the events, wrong and costly documents, wrong settings.
// All answers must be equal, byte for byte. The image's program is compiled ahead of time, so the tests do not run in it; this shows that
// it answers as the tested one.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, serve } from '../program.mjs';

const queries = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'queries');
const programs = process.argv.slice(2).map((file) => resolve(file));
if (programs.length !== 2) {
  console.error('Name two programs.');
  process.exit(2);
}
const common = { Limits__Timeout: '00:01:00', Store__Embedded__Path: join(dirname(programs[0]), 'graph.db') };

/** The operations of queries/ with the values of their examples. */
function operations() {
  return readdirSync(queries, { recursive: true }).filter((file) => file.endsWith('.graphql')).sort().map((file) => {
    const name = file.replace(/\.graphql$/, '');
    return { documentId: name, variables: JSON.parse(readFileSync(join(queries, `${name}.variables.json`), 'utf8')) };
  });
}

const introspection = `{ __schema { directives { name description locations } types { kind name description
  fields(includeDeprecated: true) { name description args { name description defaultValue type { name kind ofType { name kind } } }
    type { name kind ofType { name kind ofType { name } } } }
  enumValues { name description } inputFields { name description defaultValue } possibleTypes { name } interfaces { name } } } }`;

/** Documents that are refused, each by another part of the program. */
const refused = [
  { query: '{ chains { id' },
  { query: '{ chains { nothing } }' },
  { query: 'query($id: ID!) { enterprise(id: $id) { name } }' },
  { query: '{ enterprise(id: "nothing") { name } }' },
  { query: '{ technologies(first: 2, after: "wrong") { nodes { id } } }' },
  { query: '{ technologies(first: 1000) { nodes { id } } }' },
  { query: `{ ${[...Array(60).keys()].map((place) => `a${place}: chainGaps { totalCount nodes { id explanation } }`).join(' ')} }` },
  { documentId: 'no/such-operation' },
];

/** Filters and cursors of several kinds of values, and the schema. */
const further = [
  { query: `{ technologies(first: 3, where: { kind: { in: [COMMON_KEY, BOTTLENECK] } }, order: [{ requiredByCount: DESC }, { id: ASC }]) {
    totalCount nodes { id __typename } pageInfo { endCursor } } }` },
  { query: `{ sources(first: 2, where: { date: { startsWith: "2024" }, note: { isNull: true } }, order: [{ date: DESC }, { id: ASC }]) {
    nodes { id date } pageInfo { endCursor } } }` },
  { query: introspection },
];

const paths = ['/health/live', '/health/ready', '/feeds/changes.atom', '/graphql?query={__typename}',
  '/graphql?documentId=investment/chains-by-cluster', '/nothing'];

const wrongSettings = [{ Limits__MaxDepth: '0' }, { Limits__Timeout: 'soon' }, { Store__Kind: 'nothing' }, { Store__Kind: 'Neo4j' },
  { Events__Heartbeat: '9.00:00:00' }];

async function post(address, body) {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST', body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
  });
  // The number of a failed request is its own.
  return `${response.status} ${(await response.text()).replace(/"traceId":"[^"]*"/g, '"traceId":""')}`;
}

/** Two equal errors would tell nothing of a question that is to have an answer. */
async function postWell(address, body) {
  const answer = await post(address, body);
  if (!answer.startsWith('200 {"data"')) throw new Error(`${JSON.stringify(body)}: ${answer.slice(0, 600)}`);
  return answer;
}

async function get(address, path) {
  const response = await fetch(`${address}${path}`);
  return `${response.status} ${response.headers.get('content-type')} ${(await response.text()).replaceAll(address, '')}`;
}

/** The first event of the stream. */
async function firstEvent(address) {
  const response = await fetch(`${address}/events/versions`);
  let text = '';
  for await (const part of response.body) {
    text += Buffer.from(part);
    if (text.includes('\n\n')) break;
  }
  return text;
}

/** The exit code of a program that cannot start, and what it says. Which parts have begun by then, and say so, is chance. */
async function failedStart(program, settings) {
  const run = launch(program, { ...common, Logging__LogLevel__Default: 'Warning', ...settings });
  return `${await run.ended} ${run.output}`;
}

function questions() {
  const asPost = (ask) => (body) => ({ name: body.documentId ?? body.query.slice(0, 80), ask: ({ address }) => ask(address, body) });
  const posts = [...[...operations(), ...further].map(asPost(postWell)), ...refused.map(asPost(post))];
  const gets = paths.map((path) => ({ name: path, ask: ({ address }) => get(address, path) }));
  const starts = wrongSettings.map((settings) =>
    ({ name: JSON.stringify(settings), ask: ({ program }) => failedStart(program, settings) }));
  return [...posts, ...gets, { name: 'events', ask: ({ address }) => firstEvent(address) }, ...starts];
}

const running = [];
try {
  for (const program of programs) running.push({ ...(await serve(program, common)), program });
  let asked = 0;
  const different = [];
  for (const { name, ask } of questions()) {
    const [one, other] = [await ask(running[0]), await ask(running[1])];
    asked++;
    if (one !== other) different.push(`${name}\n  ${one.slice(0, 600)}\n  ${other.slice(0, 600)}`);
  }
  different.forEach((text) => console.error(text));
  console.log(`${asked} questions, ${different.length} answered differently by ${programs.join(' and ')}`);
  process.exitCode = different.length === 0 ? 0 : 1;
} finally {
  for (const { child } of running) child.kill('SIGTERM');
}
