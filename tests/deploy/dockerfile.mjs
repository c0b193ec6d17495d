// Reads a Dockerfile and a .dockerignore, as far as those of this repository go.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The stages of a Dockerfile, by name: the image they start from and their instructions in order. */
export function readDockerfile(file) {
  const text = readFileSync(file, 'utf8').replace(/^\s*#.*\n/gm, '').replace(/\\\n/g, ' ');
  const stages = new Map();
  let stage;
  for (const line of text.split('\n').map((line) => line.trim()).filter(Boolean)) {
    const [, name, rest] = line.match(/^(\w+)\s*(.*)$/);
    const word = name.toUpperCase();
    if (word === 'FROM') {
      const [, image, as] = rest.match(/^(\S+)(?:\s+AS\s+(\S+))?$/i);
      stage = { name: as ?? `${stages.size}`, image, instructions: [] };
      stages.set(stage.name, stage);
    } else {
      stage.instructions.push({ word, ...readFlags(rest) });
    }
  }
  return stages;
}

/** The arguments of an instruction in the form of a list (`["a", "b"]`). */
export const listOf = (text) => JSON.parse(text);

/** The pairs of an ENV instruction. */
export const pairsOf = (text) => text.split(/\s+/).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]);

/** The sources of a COPY instruction: all words but the last, which is the destination. */
export const sourcesOf = (text) => text.split(/\s+/).slice(0, -1);

function readFlags(text) {
  const flags = {};
  let rest = text;
  for (let found; (found = rest.match(/^--([\w-]+)=(\S+)\s+/)); rest = rest.slice(found[0].length))
    flags[found[1]] = found[2];
  return { flags, text: rest };
}

/** Says of a path (with /) whether a build sees it: the last pattern that fits the path, or a folder above it, decides. */
export function readDockerignore(file) {
  const rules = readFileSync(file, 'utf8').split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('#'))
    .map((line) => ({ isKept: line.startsWith('!'), pattern: asExpression(line.replace(/^!/, '').replace(/^\/|\/$/g, '')) }));
  return (path) => rules.reduce((isSeen, rule) => (rule.pattern.test(path) ? rule.isKept : isSeen), true);
}

function asExpression(pattern) {
  const source = pattern.split(/(\*\*\/|\*\*|\*|\?)/).map((part) => ({
    '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]',
  })[part] ?? part.replace(/[.+^${}()|[\]\\]/g, '\\$&')).join('');
  return new RegExp(`^${source}(?:/.*)?$`);
}

/** The files of a folder that a build sees, with their paths below it. */
export function contextFiles(folder, isSeen, below = '') {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name === '.git' ? [] : contextFiles(folder, isSeen, path);
    return isSeen(path) ? [path] : [];
  });
}
