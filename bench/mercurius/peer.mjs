// The peer: Mercurius with graphql-jit over the same data in memory, in several processes.
// Usage: node bench/mercurius/peer.mjs DATA.json PORT WORKERS
import cluster from "node:cluster";
import { readFileSync } from "node:fs";
import Fastify from "fastify";
import mercurius from "mercurius";

const [file, port, workers] = process.argv.slice(2);

const schemaOf = roles => `
  type Query {
    technology(id: ID!): Technology
    enterprise(id: ID!): Enterprise
    chain(id: ID!): Chain
    enterprises(first: Int, where: EnterpriseFilter, order: [EnterpriseOrder!]): EnterpriseConnection!
  }
  input BooleanFilter { eq: Boolean }
  enum EnterpriseRole { ${roles.join(" ")} }
  input RoleFilter { in: [EnterpriseRole!] }
  input EnterpriseFilter { isLocal: BooleanFilter, role: RoleFilter }
  input EnterpriseOrder { name: SortDirection }
  enum SortDirection { ASC DESC }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type EnterpriseEdge { role: String node: Enterprise! }
  type EnterpriseConnection { totalCount: Int! pageInfo: PageInfo! nodes: [Enterprise!]! edges: [EnterpriseEdge!]! }
  type TechnologyConnection { totalCount: Int! nodes: [Technology!]! }
  type CollaborationConnection { totalCount: Int! nodes: [Collaboration!]! }
  type Enterprise { id: ID! name: String! region: String role: String isLocal: Boolean!
    collaborations(first: Int): CollaborationConnection! }
  type Technology { id: ID! name: String! nameEn: String kind: String! aliases: [String!]!
    dependsOn(first: Int): TechnologyConnection! developedBy(first: Int): EnterpriseConnection! }
  type Segment { id: ID! name: String! stage: String
    technologies(first: Int): TechnologyConnection! enterprises(first: Int): EnterpriseConnection! }
  type Chain { id: ID! name: String! segments: [Segment!]! }
  type Collaboration { id: ID! name: String! kind: String year: Int }`;

function resolversOf(data) {
  const byId = list => new Map(list.map(item => [item.id, item]));
  const [technologies, enterprises, chains, collaborations] =
    [data.technologies, data.enterprises, data.chains, data.collaborations].map(byId);
  const page = (nodes, first) => ({ totalCount: nodes.length, nodes: nodes.slice(0, first ?? 20) });
  const related = (list, ids) => (_, { first }) => page(ids(_).map(id => list.get(id)), first);
  return {
    Query: {
      technology: (_, { id }) => technologies.get(id),
      enterprise: (_, { id }) => enterprises.get(id),
      chain: (_, { id }) => chains.get(id),
      enterprises: (_, { first, where, order }) => {
        const found = data.enterprises.filter(one => (where?.isLocal?.eq === undefined || one.isLocal === where.isLocal.eq)
          && (!where?.role?.in || where.role.in.includes(one.role)));
        if (order?.[0]?.name) found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
        const nodes = found.slice(0, first ?? 20);
        const pageInfo = { hasNextPage: found.length > nodes.length, endCursor: nodes.at(-1)?.id ?? null };
        return { totalCount: found.length, nodes, pageInfo };
      },
    },
    Technology: { dependsOn: related(technologies, one => one.dependsOn), developedBy: related(enterprises, one => one.developedBy) },
    Enterprise: { collaborations: related(collaborations, one => one.collaborations) },
    Segment: {
      technologies: related(technologies, one => one.technologies),
      enterprises: (segment, { first }) => ({ edges: segment.enterprises.slice(0, first ?? 20)
        .map(edge => ({ role: edge.role, node: enterprises.get(edge.id) })) }),
    },
  };
}

async function serve() {
  const app = Fastify();
  const data = JSON.parse(readFileSync(file, "utf8"));
  const roles = [...new Set(data.enterprises.map(one => one.role).filter(Boolean))];
  app.register(mercurius, { schema: schemaOf(roles), resolvers: resolversOf(data), jit: 1 });
  await app.listen({ port: Number(port), host: "127.0.0.1" });
}

if (cluster.isPrimary) {
  for (let i = 0; i < Number(workers); i++) cluster.fork();
  process.on("SIGTERM", () => process.exit(0));
} else {
  await serve();
}
