// What is measured: one question each, on ids that the graph at hand has.

/** Asks the running API for ids that the cases need. */
export async function idsOf(ask) {
  const data = await ask(`{
    technologies(first: 1, order: [{ requiredByCount: DESC }, { id: ASC }]) { nodes { id name } }
    deep: technologies(first: 1, order: [{ dependsOnCount: DESC }, { id: ASC }]) { nodes { id } }
    enterprises(first: 1, where: { isLocal: { eq: true } }, order: [{ needsCount: DESC }, { developsCount: DESC }, { id: ASC }]) {
      nodes { id } }
    chains { id statistics { technologies } }
  }`);
  const chains = [...data.chains].sort((a, b) => b.statistics.technologies - a.statistics.technologies);
  return {
    hub: data.technologies.nodes[0].id, name: data.technologies.nodes[0].name, deep: data.deep.nodes[0].id,
    // The chain in the middle: neither a toy nor the one that everything is in.
    chain: chains[Math.floor(chains.length / 2)].id,
    enterprise: data.enterprises.nodes[0].id,
  };
}

/** The cases, with their names as the results show them. */
export function casesFor(ids) {
  return [
    { name: "node by id", query: "query($id: ID!) { technology(id: $id) { id name nameEn kind aliases } }", variables: { id: ids.hub } },
    {
      name: "filtered page",
      query: `{ enterprises(first: 20, where: { isLocal: { eq: true }, role: { in: [LEADER, KEY] } }, order: [{ name: ASC }]) {
        totalCount pageInfo { hasNextPage endCursor } nodes { id name region role } } }`,
    },
    {
      name: "three levels of a whole chain",
      query: `query($id: ID!) { chain(id: $id) { name segments { name stage
        technologies(first: 100) { nodes { name kind developedBy(first: 20) { nodes { name isLocal } } } }
        enterprises(first: 100) { edges { role node { name region isLocal } } } } } }`,
      variables: { id: ids.chain },
    },
    {
      name: "four levels of dependencies",
      query: `query($id: ID!) { technology(id: $id) { name dependsOn(first: 8) { nodes { name dependsOn(first: 8) { nodes { name
        dependsOn(first: 8) { nodes { name dependsOn(first: 8) { nodes { name } } } } } } } } } }`,
      variables: { id: ids.deep },
    },
    {
      name: "search",
      query: `query($text: String!) { search(text: $text, kinds: [TECHNOLOGY], first: 10) {
        totalCount nodes { score how matched node { id name } } } }`,
      variables: { text: [...ids.name ?? ""].slice(0, 3).join("") },
    },
    {
      name: "gaps of a chain",
      query: `query($id: ID!) { chain(id: $id) { gaps { kind severity explanation segment { name } technology { name }
        terms { name contribution } evidence { statement } } } }`,
      variables: { id: ids.chain },
    },
    {
      name: "partners of an enterprise",
      query: `query($id: ID!) { partnerMatches(for: { enterpriseId: $id }, first: 10) {
        totalCount nodes { score explanation partner { ... on Entity { name } }
        terms { name contribution } } } }`,
      variables: { id: ids.enterprise },
    },
    {
      name: "impact of a hub",
      query: `query($id: ID!) { impact(of: $id) { segments { id } chains { name } enterprises(first: 20) { totalCount nodes { name } } } }`,
      variables: { id: ids.hub },
    },
  ];
}
