// What random operations are made of: the types of the schema, ids of each kind, and texts that people could write.

const introspection = `{ __schema { types { name kind isOneOf enumValues { name } possibleTypes { name }
  fields { name type { ...T } args { name defaultValue type { ...T } } } inputFields { name type { ...T } } } } }
  fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name
  ofType { kind name ofType { kind name } } } } } }`;

/** The types of the schema by name. A type of a field is { name, isList, isRequired }. */
export async function readSchema(ask) {
  const { __schema: { types } } = await ask(introspection);
  const flat = (type, isList = false) => type.ofType ? flat(type.ofType, isList || type.kind === "LIST") : { typeName: type.name, isList };
  const read = ({ name, type, args = [] }) => ({
    name, ...flat(type), isRequired: type.kind === "NON_NULL", isNestedList: type.kind === "LIST", args: args.map(read),
  });
  return Object.fromEntries(types.map(type => [type.name, {
    ...type, fields: type.fields?.map(read), inputFields: type.inputFields?.map(read),
    values: type.enumValues?.map(value => value.name), possible: type.possibleTypes?.map(one => one.name),
  }]));
}

const kinds = ["chain", "segment", "technology", "enterprise", "lab", "institution", "discipline", "park", "collaboration", "project",
  "source"];
const plural = { technology: "technologies", chain: "chainsConnection" };

/** A hundred ids of each kind, those with most relations first where that can be asked. */
export async function idsOfKinds(ask) {
  const busiest = { technology: "requiredByCount", enterprise: "developsCount" };
  const lists = kinds.map(kind => {
    const order = busiest[kind] ? `, order: [{ ${busiest[kind]}: DESC }]` : "";
    return `${kind}: ${plural[kind] ?? `${kind}s`}(first: 100${order}) { nodes { id } }`;
  });
  const data = await ask(`{ ${lists.join(" ")} }`);
  return Object.fromEntries(kinds.map(kind => [kind, data[kind].nodes.map(node => node.id)]));
}

/** The numbers of the versions that are kept before the current one. */
export async function earlierVersions(ask) {
  const { versions } = await ask("{ versions(first: 30) { nodes { number } } }");
  return versions.nodes.map(version => version.number).slice(1);
}

/** Words, names, sentences and problems, up to the longest text that is taken. */
export async function textsOf(ask) {
  const data = await ask("{ technologies(first: 60) { nodes { name nameEn } } enterprises(first: 40) { nodes { name } } }");
  const names = [...data.technologies.nodes.flatMap(node => [node.name, node.nameEn ?? node.name]),
    ...data.enterprises.nodes.map(node => node.name)];
  const problems = ["药片溶出度不合格，批次之间差异大", "轴承温升过高、寿命短", "焊缝出现气孔和裂纹", "上海做光刻胶的企业", "南通研究轴承的高校",
    "a", "工业", "技术", "the coating of the blade cracks in the cold", "船"];
  const long = [names.join("，").slice(0, 1_000), names.join(" ").slice(0, 1_900), problems.join("；").repeat(20).slice(0, 1_900)];
  return [...names, ...problems, ...long];
}
