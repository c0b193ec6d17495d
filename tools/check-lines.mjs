// Usage: node tools/check-lines.mjs [--report] [FILE ...]
// Names each line that is longer than max_line_length in .editorconfig, which no compiler enforces, and counts them: in the tracked
// C#, TypeScript and JavaScript files, or in the files that are named. Exit code 1 where there is one. With --report only the count is
// written, and the exit code is 0.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const longest = Number(readFileSync(join(root, '.editorconfig'), 'utf8').match(/^max_line_length = (\d+)$/m)[1]);
const isReport = process.argv.includes('--report');
const named = process.argv.slice(2).filter((argument) => argument !== '--report');
const tracked = () => execFileSync('git', ['ls-files', '-z', '*.cs', '*.ts', '*.tsx', '*.js', '*.mjs'], { cwd: root, encoding: 'utf8' })
  .split('\0').filter(Boolean).map((name) => ({ name, path: join(root, name) }));

const files = named.length > 0 ? named.map((name) => ({ name, path: name })) : tracked();
const long = files.flatMap(({ name, path }) => readFileSync(path, 'utf8').split('\n')
  .map((line, index) => ({ name, number: index + 1, length: [...line].length })) // characters, not UTF-16 units
  .filter(({ length }) => length > longest));

if (!isReport) long.forEach(({ name, number, length }) => console.log(`${name}:${number}: ${length} characters`));
console.log(long.length === 0
  ? `No line is longer than ${longest} characters.`
  : `${long.length} lines in ${new Set(long.map(({ name }) => name)).size} files are longer than ${longest} characters.`);
process.exitCode = long.length > 0 && !isReport ? 1 : 0;
