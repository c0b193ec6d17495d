import { Tag } from 'antd';
import { useName, useTexts } from '../i18n/language';
import type { PartnersForAProblemQuery } from '../api/generated/enterprise/partners-for-a-problem';
import { useScore } from '../ui/Terms';
import { useAddress } from '../ui/useAddress';

/** What the problem was taken to mean, by which of its words, and how surely. Without a tag the rest is asked anew, as technologies. */
export function Understood({ of }: { of: PartnersForAProblemQuery['partnerMatches']['understood'] }) {
  const { partners: texts, asked, comma, colon } = useTexts();
  const score = useScore();
  const name = useName();
  const { open } = useAddress();
  const technologies = of.map(({ node }) => node.id).filter((id) => id.startsWith('technology:'));
  if (of.length === 0) return null;
  const without = (id: string) => open({ by: 'technology', of: technologies.filter((other) => other !== id).join(','), problem: '' });
  return (
    <section aria-label={texts.understood} style={{ margin: '12px 0' }}>
      <div>
        {texts.understood}
        {colon}<span className="quiet small">{texts.understoodHint}</span>
      </div>
      <ul className="understood">
        {of.map(({ node, words, weight }) => (
          <li key={node.id}>
            <Tag
              closable={technologies.length > 1 && node.id.startsWith('technology:')}
              onClose={(event) => {
                event.preventDefault();
                without(node.id);
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
