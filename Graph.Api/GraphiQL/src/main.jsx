import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { fetchGraphQL } from './fetchGraphQL.js';
import firstQuery from './firstQuery.graphql?raw';

createRoot(document.getElementById('graphiql')).render(
  <GraphiQL fetcher={fetchGraphQL} defaultQuery={firstQuery}>
    <GraphiQL.Logo>产业链知识图谱 / Industry chain graph</GraphiQL.Logo>
  </GraphiQL>,
);
