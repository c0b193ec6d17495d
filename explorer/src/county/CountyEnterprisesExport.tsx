import { ExportButton } from '../export/ExportButton';
import { useName, useTexts } from '../i18n/language';
import { useScore } from '../ui/Terms';
import type { ChainHere } from './county';

/** What a county has, a row for each enterprise in each of its segments, with the gaps that it could help to close. */
export function CountyEnterprisesExport({ rows }: { rows: () => Promise<ChainHere[]> }) {
  const texts = useTexts();
  const name = useName();
  const score = useScore();
  const flat = async () =>
    (await rows()).flatMap(({ chain, segments }) =>
      segments.flatMap(({ segment, enterprises }) => enterprises.map((one) => ({ chain, segment, ...one }))),
    );
  return (
    <ExportButton
      name={texts.counties.title}
      rows={flat}
      columns={[
        { title: texts.chain, value: ({ chain }) => name(chain) },
        { title: texts.segment, value: ({ segment }) => name(segment) },
        { title: texts.counties.enterprises, value: ({ enterprise }) => name(enterprise) },
        { title: texts.entity.role, value: ({ edge }) => edge.role && texts.entity.roles[edge.role] },
        {
          title: texts.counties.close,
          value: ({ enterprise }) =>
            enterprise.couldClose
              .map(({ gap }) => `${texts.gaps.kinds[gap.kind]} ${score(gap.severity)} ${name(gap.technology ?? gap.segment)}`)
              .join('; '),
        },
        { title: texts.export.sources, value: ({ edge }) => edge.citations.map(({ source }) => source.title).join('; ') },
      ]}
    />
  );
}
