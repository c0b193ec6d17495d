// Usage: node steps.mjs [folder]
// Performs the steps of the Dockerfile in a folder instead of an image: copies what .dockerignore lets through, runs the commands of the
// build stages, puts the final stages together, starts the API from there as its image would, and asks it, also with the health check of
// the image. A folder that is named must be empty, and is kept; without one it is a temporary folder. What this cannot show is what the
// base images hold: the Node.js and the SDK of this machine are used instead of theirs.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contextFiles, listOf, pairsOf, readDockerfile, readDockerignore, sourcesOf } from './dockerfile.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const named = process.argv[2];
const target = named ?? mkdtempSync(join(tmpdir(), 'deploy-steps-'));
const user = process.getuid() === 0 ? { uid: 1654, gid: 1654 } : {}; // the user `app` of the base image
const stages = readDockerfile(join(root, 'Dockerfile'));
const files = contextFiles(root, readDockerignore(join(root, '.dockerignore')));

/** Which base images have which framework. */
const imagesWith = { 'Microsoft.NETCore.App': ['/runtime:', '/aspnet:'], 'Microsoft.AspNetCore.App': ['/aspnet:'] };
/** Where a path of a stage's image stands here. */
const place = (stage, path) => join(target, stage, path);
const megabytes = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0) / 1e6;
const check = (isRight, problem) => { if (!isRight) throw new Error(problem); };

try {
  mkdirSync(target, { recursive: true });
  check(readdirSync(target).length === 0, `${target} is not empty.`);
  chmodSync(target, 0o755);
  for (const stage of stages.values()) perform(stage);
  checkPrograms();
  tellSizes();
  runSeed();
  await runApi();
  console.log('The steps of the Dockerfile give programs that run and answer.');
} finally {
  if (!named) rmSync(target, { recursive: true, force: true });
}

/** Performs a stage; what it sets up (folder, environment, commands) is kept in it for the start. */
function perform(stage) {
  Object.assign(stage, { folder: '/', environment: {} });
  for (const { word, flags, text } of stage.instructions) {
    console.log(`${stage.name}: ${word} ${text}`);
    const does = { WORKDIR, COPY, RUN, ENV, USER: keep, ENTRYPOINT: keep, CMD: keep, HEALTHCHECK: keep, ARG: ignore, EXPOSE: ignore }[word];
    check(does, `${word} is an instruction that this script does not know.`);
    does(stage, text, flags, word);
  }
}

function WORKDIR(stage, text) {
  stage.folder = text;
  mkdirSync(place(stage.name, text), { recursive: true });
}

function COPY(stage, text, flags) {
  const to = text.split(/\s+/).at(-1);
  const destination = place(stage.name, to.startsWith('/') ? to : join(stage.folder, to));
  for (const source of sourcesOf(text)) {
    if (flags.from) cpSync(place(flags.from, source), destination, { recursive: true });
    else copyFromContext(source, destination, to.endsWith('/'));
  }
  if (!flags.chown || !user.uid) return;
  for (const name of readdirSync(destination, { recursive: true })) chownSync(join(destination, name), user.uid, user.gid);
}

/** A folder's contents go into the destination; a file goes below it where it ends with a slash. */
function copyFromContext(source, destination, isFolder) {
  const isBelow = (file) => source === '.' || file.startsWith(`${source}/`);
  const found = files.filter((file) => file === source || isBelow(file));
  check(found.length > 0, `There is no ${source} to copy.`);
  for (const file of found) {
    const below = file !== source ? file.slice(source === '.' ? 0 : source.length + 1) : isFolder ? basename(file) : '';
    cpSync(join(root, file), join(destination, below));
  }
}

function RUN(stage, text) {
  execFileSync('sh', ['-ec', text],
    { cwd: place(stage.name, stage.folder), env: { ...process.env, ...stage.environment }, stdio: ['ignore', 'inherit', 'inherit'] });
}

function ENV(stage, text) { Object.assign(stage.environment, Object.fromEntries(pairsOf(text))); }
function keep(stage, text, flags, word) { stage[word] = { text, flags }; }
function ignore() {}

/** What the final images need of their base: its runtime, where the program is not machine code, and one native SQLite for its platform. */
function checkPrograms() {
  for (const [name, program] of [['seed', 'graph-seed'], ['api', 'Graph.Api']]) {
    const folder = place(name, stages.get(name).folder);
    const settings = join(folder, `${program}.runtimeconfig.json`);
    if (existsSync(settings)) checkRuntime(program, stages.get(name).image, JSON.parse(readFileSync(settings, 'utf8')).runtimeOptions);
    else check(existsSync(join(folder, program)), `${program} is neither there for a runtime nor as machine code.`);
    check(existsSync(join(folder, 'libe_sqlite3.so')), `${program} lacks the native SQLite.`);
    check(!existsSync(join(folder, 'runtimes')), `${program} carries libraries of other platforms.`);
  }
}

function checkRuntime(program, image, { frameworks, framework, configProperties }) {
  for (const { name } of frameworks ?? [framework])
    check(imagesWith[name]?.some((kind) => image.includes(kind)), `${program} needs ${name}, which ${image} does not have.`);
  check(configProperties['System.Globalization.Invariant'] === true, `${program} needs ICU, which ${image} does not have.`);
}

function tellSizes() {
  for (const name of ['seed', 'api']) {
    const size = megabytes(place(name, stages.get(name).folder));
    console.log(`${name}: ${size.toFixed(1)} MB over its base image`);
  }
}

function runSeed() {
  const stage = stages.get('seed');
  const folder = place('seed', stage.folder);
  const [program, ...start] = listOf(stage.ENTRYPOINT.text);
  for (const words of [listOf(stage.CMD.text), ['load', 'data', '--store', place('seed', '/var/lib/graph/graph.db')]])
    execFileSync(program, [...start, ...words],
      { cwd: folder, ...user, env: environmentOf(stage), stdio: ['ignore', 'inherit', 'inherit'] });
}

async function runApi() {
  const stage = stages.get('api');
  const port = await freePort();
  const [program, ...start] = listOf(stage.ENTRYPOINT.text);
  const api = spawn(program, start, { cwd: place('api', stage.folder), ...user, stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...environmentOf(stage), Urls: stage.environment.Urls.replace(/:\d+$/, `:${port}`) } });
  try {
    const urls = stage.environment.Urls.replace(/:\d+$/, `:${port}`);
    const [probe, ...probeArguments] = listOf(stage.HEALTHCHECK.text.match(/CMD\s+(\[.*\])/)[1]);
    const isHealthy = (address) => spawnSync(probe, probeArguments, {
      cwd: place('api', stage.folder), ...user, env: { ...environmentOf(stage), Urls: address }, stdio: ['ignore', 'inherit', 'inherit'],
    }).status === 0;
    await untilReady(api, () => isHealthy(urls));
    check(!isHealthy(`http://+:${await freePort()}`), 'The health check of the image passes where nothing listens.');
    const answer = await (await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ chains { id name } }' }) })).json();
    check(!answer.errors && answer.data.chains.length > 0, `The API does not answer a query: ${JSON.stringify(answer)}`);
    const page = await fetch(`http://127.0.0.1:${port}/graphiql`);
    const explorer = await fetch(new URL('/chains/integrated-circuits', page.url));
    const html = await explorer.text();
    check(explorer.status === 200 && html.includes('<base href="../"'), `The explorer is not there (${explorer.status}).`);
    check(page.status === 200 && (await page.text()).includes('<script'), `The GraphiQL page is not there (${page.status}).`);
    const kept = await fetch(`http://127.0.0.1:${port}/graphql?documentId=investment/chains-by-cluster`);
    check(kept.status === 200 && !(await kept.json()).errors, `The persisted operations are not there (${kept.status}).`);
  } finally {
    api.kill('SIGTERM');
    if (api.exitCode === null) await new Promise((resolve) => api.once('exit', resolve));
  }
  check(api.exitCode === 0, `The API did not end cleanly when it was told to stop (${api.exitCode ?? api.signalCode}).`);
}

async function untilReady(api, isReady) {
  for (let tries = 0; tries < 600; tries++) {
    check(api.exitCode === null, `The API ended with ${api.exitCode}.`);
    if (isReady()) return;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error('The API did not become ready.');
}

/** The environment in an image: what its stage sets, and of this machine's only where programs are found. */
function environmentOf(stage) {
  return { PATH: process.env.PATH, HOME: target, DOTNET_ROOT: process.env.DOTNET_ROOT ?? '', ...stage.environment };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => resolve(port)); });
  });
}
