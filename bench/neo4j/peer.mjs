// @neo4j/graphql over the same database, as its documentation sets it up, behind GraphQL Yoga, which keeps parsed and validated operations.
// Usage: node bench/neo4j/peer.mjs PORT [WORKERS]
import cluster from "node:cluster";
import { createServer } from "node:http";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { createYoga } from "graphql-yoga";
import neo4j from "neo4j-driver";
import { bolt } from "./database.mjs";

const [port, workers = "1"] = process.argv.slice(2);

/** The part of the graph that the cases ask for: the names in the database are those of the API. */
const typeDefs = `
  type Chain @node {
    id: ID!
    name: String!
    segments: [Segment!]! @relationship(type: "PART_OF", direction: IN)
  }
  type Segment @node {
    id: ID!
    name: String!
    stage: String
    order: Int
    technologies: [Technology!]! @relationship(type: "USED_IN", direction: IN)
    enterprises: [Enterprise!]! @relationship(type: "OPERATES_IN", direction: IN, properties: "OperatesIn")
  }
  type OperatesIn @relationshipProperties {
    role: String
  }
  type Technology @node @fulltext(
    indexes: [{ indexName: "bench_technology_names", queryName: "searchTechnologies", fields: ["name", "nameEn"] }]) {
    id: ID!
    name: String!
    nameEn: String
    kind: String
    aliases: [String!]
    developedBy: [Enterprise!]! @relationship(type: "DEVELOPS", direction: IN)
    dependsOn: [Technology!]! @relationship(type: "DEPENDS_ON", direction: OUT)
  }
  type Enterprise @node {
    id: ID!
    name: String!
    region: String
    role: String
    isLocal: Boolean
  }`;

if (cluster.isPrimary && Number(workers) > 1) {
  for (let worker = 0; worker < Number(workers); worker++) cluster.fork();
} else {
  const driver = neo4j.driver(bolt.address, bolt.user ? neo4j.auth.basic(bolt.user, bolt.password) : undefined);
  const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
  const context = { sessionConfig: { database: bolt.database } };
  const yoga = createYoga({
    schema, context: () => ({ ...context }), logging: "error", graphiql: false, landingPage: false, maskedErrors: false,
  });
  createServer(yoga).listen(Number(port), "127.0.0.1");
}
