// Usage: node tools/compare-data.mjs FIRST SECOND [--changed]
// Compares two data folders (the form is in docs/data.md) by entry, key and list item, and names what the second lacks of the first:
// an entry, a key, or an item of a list. Where an entry is filed does not matter. With --changed it also names the values that differ.
// An item of a list is recognised by what it refers to: a citation by its document, a dependency by its technology.
// Exit code 1 where something is lost. It reads YAML with the package of tests/deploy: npm ci --prefix tests/deploy
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { parse } = createRequire(join(import.meta.dirname, '../tests/deploy/package.json'))('yaml');
const [first, second] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const showsChanges = process.argv.includes('--changed');
const isRecord = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** What tells an item of a list from its neighbours. */
const keyOf = (item) => isRecord(item)
  ? [item.id ?? item.technology ?? item.discipline ?? item.source ?? item.name, item.relation].filter(Boolean).join(' ')
  : String(item);

/** The values of an entry that are on top of a file, and the entries of its sections, by "section id". */
function entriesOf(folder) {
  const entries = new Map();
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.yaml')).sort();
  for (const name of names) {
    const file = parse(readFileSync(join(folder, name), 'utf8'));
    for (const [section, value] of Object.entries(file)) {
      if (Array.isArray(value)) {
        value.forEach((entry) => entries.set(`${section} ${entry.id}`, entry));
      } else {
        entries.set(isRecord(value) && value.id ? `${section} ${value.id}` : section, value);
      }
    }
  }
  return entries;
}

const lost = [];
const changed = [];

function compare(where, before, after) {
  if (after === undefined) {
    lost.push(isRecord(before) || Array.isArray(before) ? where : `${where}: ${before}`);
  } else if (Array.isArray(before)) {
    compareLists(where, before, [after].flat());
  } else if (isRecord(before)) {
    Object.keys(before).forEach((key) => compare(`${where} · ${key}`, before[key], after[key]));
  } else if (before !== after) {
    changed.push(`${where}: ${before} → ${after}`);
  }
}

/** A document that is cited twice gives several items of one key: each wants a counterpart, the first that is equal, else any. */
function compareLists(where, before, after) {
  for (const item of before) {
    const same = after.filter((other) => keyOf(other) === keyOf(item));
    const counterpart = same.find((other) => JSON.stringify(other) === JSON.stringify(item)) ?? same[0];
    compare(`${where} · ${keyOf(item)}`, item, counterpart);
  }
}

const [before, after] = [entriesOf(first), entriesOf(second)];
before.forEach((entry, key) => compare(key, entry, after.get(key)));
lost.forEach((line) => console.log(`lost     ${line}`));
if (showsChanges) {
  changed.forEach((line) => console.log(`changed  ${line}`));
}
console.log(`${before.size} entries: ${lost.length} lost, ${changed.length} changed`);
process.exitCode = lost.length > 0 ? 1 : 0;
