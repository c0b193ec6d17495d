import { readFileSync } from 'node:fs';
import { buildSchema, isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { en } from './en';
import { zh } from './zh';

const schema = buildSchema(readFileSync(new URL('../../../docs/schema.graphql', import.meta.url), 'utf8'));

/** The names that the schema gives in the description of `ScoreTerm.name`: all that the API can return. */
function namesOfTerms(): string[] {
  const type = schema.getType('ScoreTerm');
  const description = isObjectType(type) ? type.getFields().name?.description : undefined;
  return /one of: ([\w, ]+)\./.exec(description ?? '')?.[1]?.split(', ') ?? [];
}

it.each([['zh', zh.terms], ['en', en.terms]])('has a label for each term of a score and no others (%s)', (_, labels) => {
  expect(Object.keys(labels).sort()).toEqual(namesOfTerms().sort());
});
