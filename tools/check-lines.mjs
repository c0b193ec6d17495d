// Usage: node tools/check-lines.mjs [FILE ...]
// Names each line that is longer than max_line_length in .editorconfig, which no compiler enforces, and counts them: in the tracked
// C#, TypeScript and JavaScript files, or in the files that are named. Exit code 1 where there is one. Text that cannot be broken is
// left out: a line with a raw string literal ("""), or a line without a blank inside such a literal.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const longest = Number(readFileSync(join(root, '.editorconfig'), 'utf8').match(/^max_line_length = (\d+)$/m)[1]);
const named = process.argv.slice(2);
const isUnbreakable = (line) => line.includes('"""') || !line.trim().includes(' ');
const tracked = () => execFileSync('git', ['ls-files', '-z', '*.cs', '*.ts', '*.tsx', '*.js', '*.mjs'], { cwd: root, encoding: 'utf8' })
  .split('\0').filter(Boolean).map((name) => ({ name, path: join(root, name) }));

const files = named.length > 0 ? named.map((name) => ({ name, path: name })) : tracked();
const long = files.flatMap(({ name, path }) => readFileSync(path, 'utf8').split('\n')
  .map((line, index) => ({ name, line, number: index + 1, length: [...line].length })) // characters, not UTF-16 units
  .filter(({ line, length }) => length > longest && !isUnbreakable(line)));

long.forEach(({ name, number, length }) => console.log(`${name}:${number}: ${length} characters`));
console.log(long.length === 0
  ? `No line is longer than ${longest} characters.`
  : `${long.length} lines in ${new Set(long.map(({ name }) => name)).size} files are longer than ${longest} characters.`);
process.exitCode = long.length > 0 ? 1 : 0;
