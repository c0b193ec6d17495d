// Usage: node count-results.mjs <folder>
// Sums up the .trx files (dotnet test) and the .xml files (JUnit's form: Vitest, Playwright) in a folder: names what failed and why,
// names what was slow, and ends with "N passed, N failed[, N skipped]".
// Exit code 0: at least one test ran and none failed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const slowSeconds = 2;
const mostSlow = 10;
const messageCharacters = 600;
const folder = process.argv[2];

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) =>
    name ? (entities[name] ?? all) : String.fromCodePoint(parseInt(hex ?? decimal, hex ? 16 : 10)));
const attributes = (tag) => Object.fromEntries([...tag.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name, decode(value)]));
const seconds = (duration = '0:0:0') => duration.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

function read(file) {
  const xml = readFileSync(file, 'utf8');
  const counters = attributes(xml.match(/<Counters\b[^>]*>/)?.[0] ?? '');
  const number = (name) => Number(counters[name] ?? 0);
  return {
    passed: number('passed'),
    failed: number('failed') + number('error') + number('timeout') + number('aborted'),
    // The counter "notExecuted" stays 0 for skipped tests; what was not executed is the difference.
    skipped: number('total') - number('executed'),
    tests: [...xml.matchAll(/<UnitTestResult\b([^>]*?)(?:\/>|>([\s\S]*?)<\/UnitTestResult>)/g)].map(([, head, content = '']) => ({
      ...attributes(head),
      message: decode(content.match(/<Message>([\s\S]*?)<\/Message>/)?.[1] ?? ''),
    })),
  };
}

function readJUnit(file) {
  const cases = [...readFileSync(file, 'utf8').matchAll(/<testcase\b([^>]*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g)];
  const tests = cases.map(([, head, content = '']) => {
    const { name, classname, time } = attributes(head);
    const outcome = /<(failure|error)\b/.test(content) ? 'Failed' : /<skipped\b/.test(content) ? 'NotExecuted' : 'Passed';
    const { message = '' } = attributes(content.match(/<(?:failure|error)\b[^>]*>/)?.[0] ?? '');
    return { testName: `${classname} › ${name}`, outcome, duration: `0:0:${time}`, message };
  });
  const number = (wanted) => tests.filter(({ outcome }) => outcome === wanted).length;
  return { passed: number('Passed'), failed: number('Failed'), skipped: number('NotExecuted'), tests };
}

const files = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
const runs = [
  ...files.filter((name) => name.endsWith('.trx')).map((name) => read(join(folder, name))),
  ...files.filter((name) => name.endsWith('.xml')).map((name) => readJUnit(join(folder, name))),
];
const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
const tests = runs.flatMap((run) => run.tests);

const slow = tests.filter((test) => seconds(test.duration) >= slowSeconds).sort((a, b) => seconds(b.duration) - seconds(a.duration));
for (const test of slow.slice(0, mostSlow)) console.log(`slow   ${seconds(test.duration).toFixed(1)} s  ${test.testName}`);
for (const test of tests.filter(({ outcome }) => outcome === 'NotExecuted')) console.log(`skipped  ${test.testName}`);
for (const test of tests.filter(({ outcome }) => !['Passed', 'NotExecuted'].includes(outcome))) {
  console.log(`FAILED ${test.testName}`);
  if (test.message) console.log(test.message.slice(0, messageCharacters).replace(/^/gm, '  '));
}
if (sum('passed') + sum('failed') === 0) console.log('No test ran.');

const skipped = sum('skipped');
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
