// Usage: node lint-schema.mjs <schema.graphql>
// Checks a schema against the Relay conventions, our names, and that everything is described.
// Exit code 0: nothing found; 1: findings, one a line; 2: could not be run (no file, no valid schema).
import { readFileSync } from 'node:fs';
import plugin from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';
import { parseSchema } from './schema-file.mjs';

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('Usage: node lint-schema.mjs <schema.graphql>');
  process.exit(2);
}
parseSchema(path);

const relay = plugin.configs['flat/schema-relay'].rules;
const rules = {
  ...relay,
  // Forward paging alone is a connection, too; short lists are plain lists; not everything that is paged is a Node.
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
  '@graphql-eslint/relay-edge-types': ['error', { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false }],
  '@graphql-eslint/require-description': ['error', { types: true, FieldDefinition: true }],
  '@graphql-eslint/naming-convention': [
    'error',
    {
      types: 'PascalCase',
      FieldDefinition: 'camelCase',
      InputValueDefinition: 'camelCase',
      DirectiveDefinition: 'camelCase',
      EnumValueDefinition: 'UPPER_CASE',
    },
  ],
  '@graphql-eslint/require-deprecation-reason': 'error',
};

const sdl = readFileSync(path, 'utf8');
const eslint = new ESLint({
  overrideConfigFile: true,
  allowInlineConfig: false,
  overrideConfig: [
    {
      files: ['**/*.graphql'],
      plugins: { '@graphql-eslint': plugin },
      languageOptions: { parser: plugin.parser, parserOptions: { graphQLConfig: { schema: sdl } } },
      rules,
    },
  ],
});
// As text under a name of its own, so that the file may have any name and lie anywhere.
const [{ messages }] = await eslint.lintText(sdl, { filePath: 'schema.graphql' });
for (const { line, column, ruleId, message } of messages) {
  console.log(`${path}:${line}:${column}  ${message}  (${ruleId?.replace('@graphql-eslint/', '') ?? 'not read'})`);
}
console.log(messages.length === 0 ? 'No findings.' : `${messages.length} findings.`);
process.exitCode = messages.length > 0 ? 1 : 0;
