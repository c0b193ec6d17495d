// Usage: node check.mjs [folder]
// Checks the compose files, .env.example, Dockerfile and .dockerignore of a folder (default: this repository) as far as that goes without
// an engine: the compose files against the schema of the Compose Specification, and what the schema cannot say.
// Names every problem; exit code 1 where there is one.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { parseDocument } from 'yaml';
import { listOf, readDockerfile, readDockerignore, sourcesOf } from './dockerfile.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = process.argv[2] ?? join(here, '..', '..');
const read = (name) => readFileSync(join(root, name), 'utf8');
const problems = [];
const must = (isRight, problem) => { if (!isRight) problems.push(problem); };

const composeFiles = ['docker-compose.yml', 'docker-compose.embedded.yml'];
const stages = readDockerfile(join(root, 'Dockerfile'));
let compose;
for (const file of composeFiles) {
  compose = readCompose(file);
  if (!compose) continue;
  checkSchema(file, compose);
  Object.entries(compose.services).forEach(([name, service]) => checkService(name, service));
  checkParts(file);
}
checkVariables();
checkDockerfile();
checkDockerignore();
checkAddresses();

problems.forEach((problem) => console.log(problem));
console.log(problems.length === 0 ? 'The deployment files are in order.' : `${problems.length} problems.`);
process.exitCode = problems.length === 0 ? 0 : 1;

function readCompose(file) {
  const document = parseDocument(read(file), { merge: true, uniqueKeys: true });
  document.errors.forEach((error) => problems.push(`${file}: ${error.message}`));
  return document.errors.length === 0 ? document.toJS() : undefined;
}

function checkSchema(file, value) {
  const { $schema, ...schema } = JSON.parse(readFileSync(join(here, 'node_modules', 'dclint', 'schemas', 'compose.schema.json'), 'utf8'));
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
  if (!validate(value))
    validate.errors.forEach((error) => problems.push(`${file}: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`));
}

function checkService(name, service) {
  const say = (isRight, problem) => must(isRight, `${name}: ${problem}`);
  const stage = service.build ? stages.get(service.build.target) : undefined;
  say(!service.build || stage, `builds the target '${service.build?.target}', which the Dockerfile does not have`);
  say(service.build || isPinned(service.image), `its image '${service.image}' needs a tag that is not 'latest'`);
  const isCheckedByImage = stage?.instructions.some(({ word }) => word === 'HEALTHCHECK');
  say(isOneShot(name) || service.healthcheck?.test || isCheckedByImage, 'has no health check');
  const limits = service.deploy?.resources?.limits;
  say(limits?.cpus && limits?.memory, 'has no limit on processors and memory');
  say(isOneShot(name) ? service.restart === 'no' : service.restart === 'unless-stopped', 'restarts in another way than its kind should');
  say(service.read_only === true, 'its file system is not read-only');
  say(service.cap_drop?.includes('ALL') && !service.cap_add, 'keeps capabilities');
  say(service.security_opt?.includes('no-new-privileges:true'), 'may gain privileges');
  say(!service.configs && !service.secrets, 'has configs or secrets, which Compose cannot put on a read-only file system');
  for (const port of service.ports ?? [])
    say(/^\$\{\w+:-127\.0\.0\.1\}:/.test(port), `publishes '${port}', which must be on 127.0.0.1 unless the operator says otherwise`);
  for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
    say(compose.services[other], `waits for '${other}', which is no service`);
    say(condition !== 'service_healthy' || compose.services[other]?.healthcheck, `waits until '${other}' is healthy, which nothing tells`);
    say(!compose.services[other]?.profiles, `waits for '${other}', which has a profile and would not be started`);
  }
  checkSettings(name, service);
}

/** Whether some service waits until this one has ended. */
function isOneShot(name) {
  return Object.values(compose.services).some(({ depends_on }) => depends_on?.[name]?.condition === 'service_completed_successfully');
}

function isPinned(image) {
  const tag = image?.match(/:([^/:@]+)(?:@.+)?$/)?.[1];
  return tag !== undefined && tag !== 'latest';
}

/** A setting `Store__Neo4j__X` must be a property of the options class of the section `Store:Neo4j`, where the sources hold that class. */
function checkSettings(name, service) {
  const classes = {
    'Store': 'Graph.Api/Hosting/StoreOptions.cs',
    'Store__Neo4j': 'Graph.Store/Neo4j/Neo4jStoreOptions.cs',
    'Store__Embedded': 'Graph.Store/Embedded/EmbeddedStoreOptions.cs',
    'Limits': 'Graph.Api/Limits/GraphQLLimits.cs',
    'Cache': 'Graph.Api/Caching/CacheOptions.cs',
  };
  for (const key of Object.keys(service.environment ?? {})) {
    const [, section, property] = key.match(/^(.+)__(\w+?)$/) ?? [];
    const file = classes[section] && join(here, '..', '..', classes[section]);
    if (file && existsSync(file))
      must(new RegExp(`public \\S+ ${property} `).test(readFileSync(file, 'utf8')), `${name}: ${key} is no setting of ${classes[section]}`);
  }
}

/** Volumes, networks and configs: each one that is used is declared, each one declared is used. */
function checkParts(file) {
  const services = Object.values(compose.services);
  const named = (entry) => (typeof entry === 'string' ? entry.split(':')[0] : entry.source);
  const used = {
    volumes: services.flatMap((service) => (service.volumes ?? []).map(named).filter((source) => /^[\w-]+$/.test(source))),
    networks: services.flatMap((service) => service.networks ?? []),
    configs: services.flatMap((service) => (service.configs ?? []).map(named)),
    secrets: services.flatMap((service) => (service.secrets ?? []).map(named)),
  };
  for (const [part, names] of Object.entries(used)) {
    const declared = Object.keys(compose[part] ?? {});
    const say = (name, problem) => problems.push(`${file}, ${part}: '${name}' ${problem}`);
    names.filter((name) => !declared.includes(name)).forEach((name) => say(name, 'is used and not declared'));
    declared.filter((name) => !names.includes(name)).forEach((name) => say(name, 'is declared and not used'));
  }
  const { neo4j } = compose.services;
  must(!neo4j || neo4j.environment?.NEO4J_db_transaction_timeout, 'neo4j: needs a transaction timeout: nothing else stops a statement');
}

function checkVariables() {
  const used = new Map();
  for (const file of composeFiles)
    for (const [, name, operator, value] of read(file).replace(/^\s*#.*$/gm, '').matchAll(/(?<!\$)\$\{(\w+)(?:(:?[-?])([^}]*))?\}/g)) {
      used.set(name, operator === ':-' ? value : '');
      must(!isSecret(name) || operator === ':?', `${file}: an empty ${name} must be refused: \${${name}:?message}`);
    }
  const lines = read('.env.example').split('\n').filter((line) => line && !line.startsWith('#'));
  const offered = new Map(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
  for (const [name, value] of used) {
    must(offered.has(name), `.env.example: lacks ${name}, which docker-compose.yml reads`);
    must(!offered.has(name) || offered.get(name) === value,
      `.env.example: ${name} is '${offered.get(name)}', but its default in the compose files is '${value}'`);
  }
  for (const [name, value] of offered) {
    must(used.has(name), `.env.example: ${name} is read by nothing`);
    must(!isSecret(name) || value === '', `.env.example: ${name} must not have a value that people would keep`);
  }
}

function isSecret(name) {
  return /PASSWORD|SECRET|TOKEN/.test(name);
}

function checkDockerfile() {
  const names = [...stages.keys()];
  for (const { name, image, instructions } of stages.values()) {
    const say = (isRight, problem) => must(isRight, `Dockerfile, ${name}: ${problem}`);
    say(stages.has(image) || isPinned(image), `its image '${image}' needs a tag that is not 'latest'`);
    const before = names.slice(0, names.indexOf(name));
    for (const { flags } of instructions.filter(({ word }) => word === 'COPY'))
      say(!flags.from || before.includes(flags.from), `copies from '${flags.from}', which is no stage before it`);
    const variables = instructions.filter(({ word }) => ['ARG', 'ENV'].includes(word));
    say(!variables.some(({ text }) => /password|secret|token/i.test(text)), 'a secret would stay in the image');
  }
  for (const target of ['seed', 'api'].filter((target) => stages.has(target))) {
    const find = (word) => stages.get(target).instructions.findLast((instruction) => instruction.word === word);
    const say = (isRight, problem) => must(isRight, `Dockerfile, ${target}: ${problem}`);
    say(find('USER') && !/^(root|0)\b/.test(find('USER').text), 'runs as root');
    say(Array.isArray(listOf(find('ENTRYPOINT').text)), 'the image has no shell, so its entry point must be a list');
  }
  checkRestore();
  must(names.at(-1) === 'api', 'Dockerfile: the last stage is what is built by default, and should be the API');
}

/** What the restore reads is copied before it, for each project whose folder is copied after it: a change of a source restores nothing. */
function checkRestore() {
  const { instructions = [] } = stages.get('build') ?? {};
  const restore = instructions.findIndex(({ word, text }) => word === 'RUN' && text.includes('dotnet restore'));
  const copied = (from, to) => instructions.slice(from, to)
    .filter(({ word, flags }) => word === 'COPY' && !flags.from).flatMap(({ text }) => sourcesOf(text));
  const before = copied(0, Math.max(restore, 0));
  must(instructions[restore]?.text.includes('--locked-mode'), 'Dockerfile, build: the packages are not restored in locked mode');
  for (const project of copied(restore + 1).filter((source) => source.startsWith('Graph.')))
    for (const file of [`${project}/${project}.csproj`, `${project}/packages.lock.json`])
      must(before.includes(file), `Dockerfile, build: ${file} is not copied before the restore`);
  must(!before.some((source) => source === '.' || isProject(source)), 'Dockerfile, build: sources are copied before the restore');
}

/** Whether a path is a project's folder. */
function isProject(path) {
  return /^Graph\.\w+$/.test(path);
}

function checkDockerignore() {
  const isSeen = readDockerignore(join(root, '.dockerignore'));
  for (const [, path] of read('.dockerignore').matchAll(/^!(.+)$/gm))
    must(existsSync(join(here, '..', '..', path)), `.dockerignore: lets ${path} in, which does not exist`);
  const copies = [...stages.values()].flatMap(({ instructions }) => instructions).filter(({ word }) => word === 'COPY');
  for (const { text, flags } of copies)
    if (!flags.from) sourcesOf(text).forEach((source) => must(isSeen(source), `.dockerignore: the Dockerfile copies ${source}`));
  const inside = [
    'Graph.Api/Program.cs', 'Graph.Api/GraphiQL/package-lock.json', 'Graph.Seed/CompileData.targets', 'docs/schema.graphql',
    'docs/data-model.md', 'docs/analyses.md', 'docs/analyses/gaps.md',
    'data/dataset.yaml', 'global.json', 'Directory.Packages.props', 'queries/README.md',
    'explorer/package-lock.json', 'tools/build-page.mjs',
  ];
  const outside = [
    '.env', 'Graph.Api/.env', '.git/config', 'Graph.Api/bin/x.dll', 'Graph.Api/GraphiQL/dist/index.html',
    'Graph.Api/GraphiQL/node_modules/x.js', 'graph.db', 'tests/run.sh', 'docs/http.md',
    'explorer/dist/index.html', 'explorer/node_modules/x.js',
  ];
  inside.forEach((path) => must(isSeen(path), `.dockerignore: the build needs ${path}`));
  outside.forEach((path) => must(!isSeen(path), `.dockerignore: ${path} must not get into the build`));
}

/** No address of a registry or of anything else outside: images go by their own names. */
function checkAddresses() {
  for (const file of [...composeFiles, 'Dockerfile', '.env.example'])
    for (const [address] of read(file).matchAll(/https?:\/\/[^\s"'`)]+/g))
      must(/^http:\/\/(127\.0\.0\.1|\+|neo4j):\d+/.test(address), `${file}: holds the address ${address}`);
}
