import { ExportButton } from '../export/ExportButton';
import { useName, useTexts } from '../i18n/language';
import { together } from '../ui/Citations';
import { candidatesOf, stateOf, type KeyTechnology } from './keyState';

export function KeyTechnologyExport({ rows }: { rows: () => Promise<readonly KeyTechnology[]> }) {
  const texts = useTexts();
  const page = texts.keyTechnologies;
  const name = useName();
  const list = (nodes: readonly { name: string; nameEn: string | null }[]) => [...new Set(nodes.map(name))].join('; ');
  const developers = ({ edges }: KeyTechnology['here']) =>
    edges.map(({ node, status }) => (status === 'PLANNED' ? `${name(node)} (${page.plan})` : name(node)));
  return (
    <ExportButton
      name={page.title}
      rows={rows}
      columns={[
        { title: texts.technology, value: name },
        { title: texts.chain, value: ({ chains }) => list(chains) },
        { title: page.state, value: (of) => page.states[stateOf(of)] },
        { title: page.developers, value: ({ here }) => developers(here).join('; ') },
        { title: page.could, value: (of) => list(candidatesOf(of, 'grow').map(({ enterprise }) => enterprise)) },
        {
          title: page.bring,
          value: (of) =>
            [...new Set([...developers(of.outside), ...candidatesOf(of, 'attract').map(({ enterprise }) => name(enterprise))])].join('; '),
        },
        { title: page.research, value: ({ institutions, labs }) => list([...institutions.edges, ...labs.edges].map(({ node }) => node)) },
        { title: page.needs, value: ({ neededBy }) => list(neededBy.edges.map(({ node }) => node)) },
        { title: texts.export.sources, value: sourcesOf },
      ]}
    />
  );
}

function sourcesOf(of: KeyTechnology): string {
  const facts = [of, ...of.here.edges, ...of.outside.edges, ...of.neededBy.edges, ...of.institutions.edges, ...of.labs.edges];
  const candidates = [...candidatesOf(of, 'grow'), ...candidatesOf(of, 'attract')].flatMap(({ evidence }) => evidence);
  return [...new Set(together([...facts, ...candidates]).map(({ source }) => source.title))].join('; ');
}
