// Usage: node breaking-changes.mjs <old.graphql> <new.graphql>
// Says what a client of the old schema loses with the new one. Dangerous changes (a new enum value, say) are shown and
// allowed. Exit code 0: nothing breaks; 1: something does; 2: could not be run (no file, no valid schema).
import { findBreakingChanges, findDangerousChanges } from 'graphql';
import { parseSchema } from './schema-file.mjs';

const paths = process.argv.slice(2);
if (paths.length !== 2) {
  console.error('Usage: node breaking-changes.mjs <old.graphql> <new.graphql>');
  process.exit(2);
}
const [before, after] = paths.map(parseSchema);
const breaking = findBreakingChanges(before, after);
const dangerous = findDangerousChanges(before, after);
for (const { type, description } of dangerous) console.log(`dangerous ${type}: ${description}`);
for (const { type, description } of breaking) console.log(`breaking ${type}: ${description}`);
console.log(`${breaking.length} breaking, ${dangerous.length} dangerous`);
process.exitCode = breaking.length > 0 ? 1 : 0;
