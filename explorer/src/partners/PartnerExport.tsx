import { useRegionName } from '../api/dataSet';
import { ExportButton } from '../export/ExportButton';
import { useName, useTexts, useWords } from '../i18n/language';
import { together } from '../ui/Citations';
import type { Match } from './useMatches';

/** All partners found, in their order, with terms, reasons and sources. */
export function PartnerExport({ rows }: { rows: () => Promise<readonly Match[]> }) {
  const texts = useTexts();
  const name = useName();
  const words = useWords();
  const region = useRegionName();
  return (
    <ExportButton
      name={texts.partners.title}
      rows={rows}
      columns={[
        { title: texts.score, value: ({ score }) => score },
        { title: texts.name, value: ({ partner }) => name(partner) },
        { title: texts.kind, value: ({ partner }) => texts.entity.kinds[partner.__typename] },
        { title: texts.region, value: ({ partner }) => ('region' in partner && partner.region ? region(partner.region) : null) },
        {
          title: texts.gaps.terms,
          value: ({ terms }) =>
            terms
              .filter(({ contribution }) => contribution > 0)
              .map((term) => `${texts.terms[term.name] ?? term.name} ${term.contribution.toFixed(2)}`)
              .join('; '),
        },
        { title: texts.partners.reasons, value: (match) => words(match.explanation, match.explanationEn) },
        {
          title: texts.export.sources,
          value: ({ evidence }) => [...new Set(together(evidence).map(({ source }) => source.title))].join('; '),
        },
      ]}
    />
  );
}
