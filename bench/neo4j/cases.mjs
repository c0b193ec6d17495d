// The questions for @neo4j/graphql, their ids, and what both answers come to once the shapes of the two schemas are
// taken off. Lists are in the same order: that of our defaults is said to the other.

const nodes = connection => connection.nodes;
const ofEdges = connection => connection.edges.map(edge => edge.node);

/** So many things are asked about in turn, so that neither side answers the same question twice at once. */
const most = 64;

/** Asks the running API for what the cases ask about. */
export async function subjectsOf(ask) {
  const { technologies, deep, chains } = await ask(`{
    technologies(first: ${most}, order: [{ requiredByCount: DESC }, { id: ASC }]) { nodes { id name } }
    deep: technologies(first: ${most}, order: [{ dependsOnCount: DESC }, { id: ASC }]) { nodes { id } }
    chains { id }
  }`);
  return { hubs: nodes(technologies), deep: nodes(deep), chains: chains.slice(0, most) };
}

const byId = subjects => subjects.map(({ id }) => ({ id }));

/** By the name of the case in ../cases.mjs: the question, its variables, and how each of the two answers is read. */
export const peerCases = {
  "node by id": {
    variables: subjects => byId(subjects.hubs),
    query: `query($id: ID!) { technologies(where: { id: { eq: $id } }) { id name nameEn kind aliases } }`,
    // No alias: an empty list here, null there.
    ours: data => ({ ...data.technology, aliases: data.technology.aliases ?? [] }),
    theirs: data => ({ ...data.technologies[0], aliases: data.technologies[0].aliases ?? [] }),
  },
  "filtered page": {
    variables: () => [undefined],
    query: `{ enterprisesConnection(
      first: 20, where: { isLocal: { eq: true }, role: { in: ["LEADER", "KEY"] } }, sort: [{ name: ASC }, { id: ASC }]) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { id name region role } } } }`,
    ours: ({ enterprises: page }) => ({ total: page.totalCount, more: page.pageInfo.hasNextPage, nodes: nodes(page) }),
    theirs: ({ enterprisesConnection: page }) => ({ total: page.totalCount, more: page.pageInfo.hasNextPage, nodes: ofEdges(page) }),
  },
  "three levels of a whole chain": {
    variables: subjects => byId(subjects.chains),
    query: `query($id: ID!) { chains(where: { id: { eq: $id } }) { name segments(sort: [{ order: ASC }, { id: ASC }]) { name stage
      technologies(limit: 100, sort: [{ id: ASC }]) { name kind developedBy(limit: 20, sort: [{ id: ASC }]) { name isLocal } }
      enterprisesConnection(first: 100, sort: [{ node: { id: ASC } }]) {
        edges { properties { role } node { name region isLocal } } } } } }`,
    ours: ({ chain }) => ({
      ...chain,
      segments: chain.segments.map(segment => ({
        name: segment.name, stage: segment.stage,
        technologies: nodes(segment.technologies).map(technology => ({ ...technology, developedBy: nodes(technology.developedBy) })),
        enterprises: segment.enterprises.edges,
      })),
    }),
    theirs: ({ chains: [chain] }) => ({
      ...chain,
      segments: chain.segments.map(segment => ({
        name: segment.name, stage: segment.stage, technologies: segment.technologies,
        enterprises: segment.enterprisesConnection.edges.map(({ properties, node }) => ({ role: properties.role, node })),
      })),
    }),
  },
  "four levels of dependencies": {
    variables: subjects => byId(subjects.deep),
    query: `query($id: ID!) { technologies(where: { id: { eq: $id } }) { name ${Array.from({ length: 4 }).reduce(
      inner => `dependsOn(limit: 8, sort: [{ id: ASC }]) { name ${inner} }`, "")} } }`,
    ours: data => withPlainDependencies(data.technology),
    theirs: data => data.technologies[0],
  },
  search: {
    // Lucene would read other characters as its syntax.
    variables: subjects => subjects.hubs.filter(({ name }) => /^[\p{L}\p{N}]+$/u.test(name)).map(({ name }) => ({ text: name })),
    query: `query($text: String!) { searchTechnologies(phrase: $text, first: 10) { edges { score node { id name } } } }`,
    // Two indexes rank in two ways: what both must find among the first is what bears the name.
    ours: (data, text) => finds(nodes(data.search).map(hit => hit.node), text),
    theirs: (data, text) => finds(ofEdges(data.searchTechnologies), text),
  },
};

/** Where the peer searches: the analyser that Neo4j has for Chinese. */
export const peerIndex = "CREATE FULLTEXT INDEX bench_technology_names IF NOT EXISTS FOR (n:Technology) ON EACH [n.name, n.nameEn] "
  + "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}";

const withPlainDependencies = ({ dependsOn, ...technology }) =>
  dependsOn ? { ...technology, dependsOn: nodes(dependsOn).map(withPlainDependencies) } : technology;

const finds = (found, text) => found.some(node => node.name === text) || `${text} is not among ${found.map(node => node.name)}`;
