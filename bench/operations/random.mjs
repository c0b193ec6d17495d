// Random valid operations: made, changed, printed. An operation is one root field: { name, type, args, set }, its set the fields below.

/** Random numbers of a seed (mulberry32). */
export function random(seed) {
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let value = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
  const below = count => Math.floor(next() * count);
  return { below, chance: share => next() < share, pick: list => list[below(list.length)] };
}

const isComposite = type => ["OBJECT", "INTERFACE", "UNION"].includes(type.kind);
const pageSizes = [1, 1, 5, 20, 100, 100];

export const randomOperation = (schema, draw) => field(draw.pick(schema.types.Query.fields), "Query", schema, draw, 5);

/** A root field with the arguments that it needs, of which as little as possible is asked: what it costs by itself. */
export function plainOperation(definition, schema, draw) {
  const needed = { ...definition, args: definition.args.filter(arg => arg.isRequired || arg.name === "where" && draw.chance(0.5)) };
  const whole = field(needed, "Query", schema, draw, 1);
  return { ...whole, set: whole.set?.slice(0, 1) ?? null };
}

function field(definition, owner, schema, draw, depth) {
  const type = schema.types[definition.typeName];
  const args = {};
  for (const arg of definition.args) {
    if (!arg.isRequired && (/^(after|before|last)$/.test(arg.name) || !draw.chance(0.4))) continue;
    args[arg.name] = value(arg, { owner, definition }, schema, draw, 3);
  }
  return { name: definition.name, owner, type: type.name, args, set: isComposite(type) ? selections(type, schema, draw, depth - 1) : null };
}

function selections(type, schema, draw, depth) {
  const count = 1 + draw.below(4);
  const set = [];
  for (let i = 0; i < count; i++) {
    const one = selection(type, schema, draw, depth);
    if (one) set.push(one);
  }
  return set.length > 0 ? set : [{ name: "__typename", owner: type.name, type: "String", args: {}, set: null }];
}

/** A field of a type; of an interface or a union mostly a field of one of its types, in a fragment. */
function selection(type, schema, draw, depth) {
  if (type.kind === "UNION" || (type.kind === "INTERFACE" && draw.chance(0.5))) {
    const on = schema.types[draw.pick(type.possible)];
    const below = selection(on, schema, draw, depth);
    return below && { on: on.name, set: [below] };
  }
  const fields = type.fields.filter(one => depth > 0 || !isComposite(schema.types[one.typeName]));
  if (fields.length === 0) return null;
  const deep = fields.filter(one => isComposite(schema.types[one.typeName]));
  return field(draw.pick(deep.length > 0 && draw.chance(0.6) ? deep : fields), type.name, schema, draw, depth);
}

function value(input, place, schema, draw, depth) {
  if (!input.isList) return single(input, place, schema, draw, depth);
  const length = draw.chance(0.3) ? 1 + draw.below(8) : 1;
  return Array.from({ length }, () => single(input, place, schema, draw, depth));
}

function single(input, place, schema, draw, depth) {
  const type = schema.types[input.typeName];
  switch (type.name) {
    case "Int": return number(input.name, schema, draw);
    case "Float": return draw.below(10) / 10;
    case "Boolean": return draw.chance(0.5);
    case "Long": return draw.below(1_000_000);
    case "Date": return "2026-01-01";
    case "ID": return draw.pick(schema.ids[kindFor(input.name, place)] ?? Object.values(schema.ids)[draw.below(8)]);
    case "String": return draw.pick(schema.texts);
    default: break;
  }
  if (type.kind === "ENUM") return { enum: draw.pick(type.values) };
  const members = type.inputFields.filter(one => one.isRequired || depth > 0 || !/^(and|or|not|some|none)$/.test(one.name));
  const wanted = type.isOneOf ? [] : members.filter(one => one.isRequired);
  for (let i = type.isOneOf ? 1 : 1 + draw.below(2); i > 0 && members.length > 0; i--) wanted.push(draw.pick(members));
  return Object.fromEntries(wanted.map(one => [one.name, value(one, place, schema, draw, depth - 1)]));
}

function number(name, schema, draw) {
  if (name === "first" || name === "last") return draw.pick(pageSizes);
  if (/asOf|since|from|to/.test(name)) return schema.versions.length > 0 ? draw.pick(schema.versions) : 1;
  return draw.pick([0, 1, 2, 3, 6, 10]);
}

/** The kind of node that an id must be of, by where it stands. */
function kindFor(name, { definition }) {
  if (/chain/i.test(name)) return "chain";
  if (/segment/i.test(name)) return "segment";
  if (/technolog|develops|master/i.test(name)) return "technology";
  if (/enterprise|removeIds/i.test(name)) return "enterprise";
  if (/dependency|impact|articulation/i.test(definition.name)) return "technology";
  return name === "id" ? definition.name : undefined;
}

/** A copy of an operation with one to three changes. */
export function changed(operation, schema, draw) {
  const copy = structuredClone(operation);
  for (let i = 1 + draw.below(3); i > 0; i--) change(copy, schema, draw);
  return copy;
}

function change(operation, schema, draw) {
  const places = [];
  const collect = one => {
    if (one.name) places.push(one);
    one.set?.forEach(collect);
  };
  collect(operation);
  const place = draw.pick(places);
  const definition = schema.types[place.owner].fields.find(one => one.name === place.name);
  const way = draw.below(6);
  if (way === 0 && place.set) place.set.push(...selections(schema.types[place.type], schema, draw, 2));
  else if (way === 1 && place.set?.length > 1) place.set.splice(draw.below(place.set.length), 1);
  else if (way === 2 && place.set) place.set.push(structuredClone(draw.pick(place.set)));
  else if (definition?.args.length > 0) changeArgument(place, definition, schema, draw, way);
}

function changeArgument(place, definition, schema, draw, way) {
  const arg = draw.pick(definition.args.filter(one => !/^(after|before)$/.test(one.name)));
  if (!arg) return;
  const known = place.args[arg.name];
  if (way === 3 && !arg.isRequired) delete place.args[arg.name];
  else if (way === 4 && known !== undefined) lengthen(known, arg, place, definition, schema, draw);
  else place.args[arg.name] = value(arg, { owner: place.owner, definition }, schema, draw, 4);
}

/** Lists in a value become longer, with more of the same sort. */
function lengthen(known, arg, place, definition, schema, draw) {
  if (Array.isArray(known)) {
    const more = value(arg, { owner: place.owner, definition }, schema, draw, 4);
    known.push(...[more].flat().filter(one => typeof one === typeof known[0]), ...structuredClone(known).slice(0, 30));
    known.splice(80);
    return;
  }
  if (known === null || typeof known !== "object") return;
  for (const one of Object.values(known)) if (Array.isArray(one) && one.length < 40) one.push(...structuredClone(one));
}

const text = given => Array.isArray(given) ? `[${given.map(text).join(", ")}]`
  : given?.enum ? given.enum
  : given && typeof given === "object" ? `{${Object.entries(given).map(([name, one]) => `${name}: ${text(one)}`).join(", ")}}`
  : JSON.stringify(given);

function printedField(one, key) {
  if (one.on) return `... on ${one.on} ${printedSet(one.set)}`;
  const args = Object.entries(one.args).map(([name, given]) => `${name}: ${text(given)}`);
  return `${key ? `${key}: ` : ""}${one.name}${args.length > 0 ? `(${args.join(", ")})` : ""}${one.set ? ` ${printedSet(one.set)}` : ""}`;
}

let keys = 0;

/** The fields of a set. Each name is taken once as it is; a second field of the name has a key of its own. */
function printedSet(set) {
  const taken = new Set();
  return `{ ${set.map(one => {
    if (one.on) return printedField(one);
    const isNew = !taken.has(one.name) && Object.keys(one.args).length === 0;
    taken.add(one.name);
    return printedField(one, isNew ? null : `k${keys++}`);
  }).join(" ")} }`;
}

/** The text of a document with these root fields, each under a key of its own. */
export function printed(operations) {
  keys = 0;
  return `{ ${operations.map((one, index) => printedField(one, `c${index}`)).join("\n")} }`;
}

/** How many copies of an operation the limits allow. */
export function copies(operation, cost, limits) {
  const document = printed([operation]);
  const tokens = document.match(/"[^"]*"|\w+|[^\s\w,]/g).length;
  const size = count(operation);
  return Math.floor(Math.min(limits.cost / Math.max(1, cost), limits.fields / size, limits.tokens / tokens,
    limits.aliases / document.match(/\w+: /g).length, limits.aliases));
}

const count = one => (one.name ? 1 : 0) + (one.set?.reduce((sum, below) => sum + count(below), 0) ?? 0);
