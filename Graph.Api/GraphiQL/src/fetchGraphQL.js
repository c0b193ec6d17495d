// Beside the page, so that a path prefix in front of both changes nothing.
const endpoint = new URL('graphql', document.baseURI);

/**
 * Sends one operation and gives the server's answer, whatever its status: an answer that holds errors is an answer.
 * What is no GraphQL answer (a proxy's error page, say) becomes an error that says so.
 */
export async function fetchGraphQL(operation, options) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'content-type': 'application/json',
      ...options?.headers,
    },
    body: JSON.stringify(operation),
  });
  try {
    return await response.json();
  } catch {
    throw new Error(
      `${endpoint.pathname}: HTTP ${response.status}. 服务器没有返回 GraphQL 结果。 / The server gave no GraphQL answer.`,
    );
  }
}
