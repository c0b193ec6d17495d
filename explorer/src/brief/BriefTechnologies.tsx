import { useTexts } from '../i18n/language';
import { NodeLink } from '../ui/NodeLink';
import type { BriefTechnology } from './brief';
import { Marks, Mentions } from './Mentions';

/** The bottleneck technologies of the chain, and who develops each. */
export function BriefTechnologies({ of, total }: { of: readonly BriefTechnology[]; total: number }) {
  const texts = useTexts();
  return (
    <>
      <table className="plain stack">
        <thead>
          <tr>
            <th>{texts.technology}</th>
            <th>{texts.brief.developers}</th>
            <th>{texts.brief.outside}</th>
          </tr>
        </thead>
        <tbody>
          {of.map(({ technology, marks, here, outside }) => (
            <tr key={technology.id}>
              <td>
                <NodeLink of={technology} />
                <Marks of={marks} />
              </td>
              <td className="small" data-title={texts.brief.developers}>
                <Mentions of={here} />
              </td>
              <td className="small" data-title={texts.brief.outside}>
                <Mentions of={outside} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > of.length && <p className="quiet small">{texts.of(of.length, total)}</p>}
    </>
  );
}
