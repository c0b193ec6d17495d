import { readFileSync } from 'node:fs';
import { buildSchema, GraphQLError, Source, validateSchema } from 'graphql';

/** The schema in a file of SDL. Ends the program with code 2 and a message that says where, if there is none. */
export function parseSchema(path) {
  try {
    const schema = buildSchema(new Source(readFileSync(path, 'utf8'), path));
    const errors = validateSchema(schema);
    if (errors.length === 0) return schema;
    for (const error of errors) console.error(`${path}: ${error}`);
  } catch (error) {
    console.error(error instanceof GraphQLError ? String(error) : `${path}: ${error.message}`);
  }
  process.exit(2);
}
