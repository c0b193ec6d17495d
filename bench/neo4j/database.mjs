// The database that the environment names: NEO4J_URI, NEO4J_BOLT, NEO4J_DATABASE, NEO4J_USER, NEO4J_PASSWORD.
const {
  NEO4J_URI = "http://127.0.0.1:7474", NEO4J_BOLT = "bolt://127.0.0.1:7687", NEO4J_DATABASE = "neo4j", NEO4J_USER, NEO4J_PASSWORD,
} = process.env;

/** The same for drivers of Bolt. */
export const bolt = { address: NEO4J_BOLT, database: NEO4J_DATABASE, user: NEO4J_USER, password: NEO4J_PASSWORD };

/** The same as settings of our programs. */
export const storeEnvironment = {
  Store__Neo4j__Endpoint: NEO4J_URI, Store__Neo4j__Database: NEO4J_DATABASE,
  ...(NEO4J_USER ? { Store__Neo4j__User: NEO4J_USER, Store__Neo4j__Password: NEO4J_PASSWORD } : {}),
};

/** Runs a statement; gives its rows. */
export async function cypher(statement) {
  const authorization = NEO4J_USER ? { authorization: `Basic ${Buffer.from(`${NEO4J_USER}:${NEO4J_PASSWORD}`).toString("base64")}` } : {};
  const response = await fetch(`${NEO4J_URI}/db/${NEO4J_DATABASE}/query/v2`, {
    method: "POST", body: JSON.stringify({ statement }), headers: { "content-type": "application/json", ...authorization },
  });
  const answer = await response.json();
  if (answer.errors?.length) throw new Error(JSON.stringify(answer.errors));
  return answer.data.values;
}
