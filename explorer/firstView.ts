import { gzipSync } from 'node:zlib';

/** A file of script as the build makes it: its text, and the files that it needs before it runs or may ask for later. */
export interface Chunk {
  type: string;
  fileName: string;
  code?: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  facadeModuleId?: string | null;
  imports?: string[];
}

/** The script that a browser loads before it can show a page, with the texts of one language (the longer one counts): gzip, in bytes,
 * by the page's module. The entry alone is the start page. */
export function firstViews(files: readonly Chunk[]): Map<string, number> {
  const chunks = new Map(files.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const all = [...chunks.values()];
  const sizes = new Map(all.map(({ fileName, code }) => [fileName, gzipSync(code ?? '').length]));
  const sizeOf = (found: Set<string>) => [...found].reduce((sum, name) => sum + sizes.get(name)!, 0);
  const entries = all.filter(({ isEntry }) => isEntry);
  const later = (ending: RegExp) => all.filter(({ isDynamicEntry, facadeModuleId }) => isDynamicEntry && ending.test(facadeModuleId ?? ''));
  const first = entries.reduce((found, { fileName }) => needed(chunks, fileName, found), new Set<string>());
  const texts = later(/i18n\/(zh|en)\.ts$/).map(({ fileName }) => sizeOf(needed(chunks, fileName, new Set(first))) - sizeOf(first));
  const views = [...entries, ...later(/Page\.tsx$/)];
  return new Map(
    views.map((view) => [moduleOf(view), sizeOf(needed(chunks, view.fileName, new Set(first))) + Math.max(0, ...texts)]),
  );
}

/** Adds a file and all that it needs at once to those found; what it asks for later is left out. */
function needed(chunks: ReadonlyMap<string, Chunk>, name: string, found: Set<string>): Set<string> {
  const chunk = chunks.get(name);
  if (!chunk || found.has(name)) return found;
  found.add(name);
  for (const other of chunk.imports ?? []) needed(chunks, other, found);
  return found;
}

const moduleOf = ({ facadeModuleId, fileName }: Chunk) => facadeModuleId?.split('/').slice(-2).join('/') ?? fileName;
