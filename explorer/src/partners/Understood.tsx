import { Tag } from 'antd';
import { useName, useTexts } from '../i18n/language';
import type { PartnersForAProblemQuery } from '../api/generated/enterprise/partners-for-a-problem';
import { useScore } from '../ui/Terms';
import { useAddress } from '../ui/useAddress';

interface Props {
  of: PartnersForAProblemQuery['partnerMatches']['understood'];
  /** Ids of what was removed. */
  without: readonly string[];
}

/** What the problem was taken to mean, by which of its words, and how surely. What is removed stands in the address; the rest is asked
 * anew. */
export function Understood({ of, without }: Props) {
  const { partners: texts, asked, comma, colon } = useTexts();
  const score = useScore();
  const name = useName();
  const { open } = useAddress();
  if (of.length === 0 && without.length === 0) return null;
  return (
    <section aria-label={texts.understood} style={{ margin: '12px 0' }}>
      <div>
        {texts.understood}
        {colon}<span className="quiet small">{texts.understoodHint}</span>
        {without.length > 0 && (
          <span className="small" style={{ marginLeft: 10 }}>
            {texts.notMeant(without.length)}{' '}
            <button type="button" className="linkish" onClick={() => open({ without: '' })}>
              {texts.putBack}
            </button>
          </span>
        )}
      </div>
      <ul className="understood">
        {of.map(({ node, words, weight }) => (
          <li key={node.id}>
            <Tag
              closable
              onClose={(event) => {
                event.preventDefault();
                open({ without: [...without, node.id].join(','), compare: '' });
              }}
            >
              {name(node)}
            </Tag>
            <span className="quiet small" title={asked.certaintyMeans}>
              {asked.readAs(words.join(comma))} · {asked.certainty} {score(weight)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
