// A plugin of graphql-codegen: writes the operation's id together with the types of its variables and its answer.
module.exports = {
  plugin(_schema, documents) {
    return documents
      .map(({ location, document }) => {
        const [, id] = location.replaceAll('\\', '/').match(/queries\/(.+)\.graphql$/);
        const { name } = document.definitions.find(({ kind }) => kind === 'OperationDefinition');
        const constant = name.value[0].toLowerCase() + name.value.slice(1);
        return `export const ${constant} = { id: '${id}' } as { id: string; types?: [${name.value}Query, ${name.value}QueryVariables] };`;
      })
      .join('\n');
  },
};
