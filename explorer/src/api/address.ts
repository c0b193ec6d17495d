/** The first part of a page's address for each kind of id: `technology:photoresist` is shown at `/technologies/photoresist`. */
const folders: Record<string, string> = {
  chain: 'chains',
  technology: 'technologies',
  enterprise: 'enterprises',
  institution: 'institutions',
  lab: 'labs',
  park: 'parks',
  segment: 'segments',
  cluster: 'clusters',
  collaboration: 'collaborations',
  project: 'projects',
  assessment: 'assessments',
  discipline: 'disciplines',
  source: 'sources',
  gap: 'gaps',
};

/** The address of the page of an id; the start page for an id of an unknown kind. */
export function addressOf(id: string): string {
  const at = id.indexOf(':');
  const folder = folders[id.slice(0, at)];
  return folder ? `/${folder}/${id.slice(at + 1)}` : '/';
}

/** The id that an address such as `enterprises`, `tfme` names; undefined for an unknown folder. */
export function idOf(folder: string, slug: string): string | undefined {
  const kind = Object.keys(folders).find((name) => folders[name] === folder);
  return kind && `${kind}:${slug}`;
}

/** The address of the page now, where it is that of an entry which was joined with another; else undefined. */
export function movedTo(path: string, redirects: Record<string, string>): string | undefined {
  const [folder = '', slug = ''] = path.split('/').filter(Boolean).slice(-2);
  const present = redirects[idOf(folder, slug) ?? ''];
  return present && addressOf(present);
}

/** The members of a comma-separated parameter that are allowed. */
export function listOf<Value extends string>(text: string | undefined, allowed: readonly Value[]): Value[] {
  return (text ?? '').split(',').filter((part): part is Value => allowed.includes(part as Value));
}

/** A parameter's value where it is allowed, else the default. */
export function oneOf<Value extends string>(text: string | undefined, allowed: readonly Value[], fallback: Value): Value {
  return allowed.includes(text as Value) ? (text as Value) : fallback;
}

/** A number between 0 and 1 from a parameter; undefined where it is none. */
export function shareOf(text: string | undefined): number | undefined {
  const value = Number(text);
  return text && value >= 0 && value <= 1 ? value : undefined;
}
