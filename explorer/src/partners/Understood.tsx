import { Tag } from 'antd';
import { useName, useTexts } from '../i18n/language';
import type { PartnersForAProblemQuery } from '../api/generated/enterprise/partners-for-a-problem';
import { useAddress } from '../ui/useAddress';

/** What the problem was taken to mean. Without a tag the rest is asked anew, as technologies. */
export function Understood({ of }: { of: PartnersForAProblemQuery['partnerMatches']['understood'] }) {
  const texts = useTexts().partners;
  const name = useName();
  const { open } = useAddress();
  const technologies = of.map(({ node }) => node.id).filter((id) => id.startsWith('technology:'));
  if (of.length === 0) return null;
  const without = (id: string) => open({ by: 'technology', of: technologies.filter((other) => other !== id).join(','), problem: '' });
  return (
    <p style={{ marginTop: 12 }}>
      {texts.understood}:{' '}
      {of.map(({ node, words }) => (
        <Tag
          key={node.id}
          closable={technologies.length > 1 && node.id.startsWith('technology:')}
          title={words.join(' ')}
          onClose={(event) => {
            event.preventDefault();
            without(node.id);
          }}
        >
          {name(node)}
        </Tag>
      ))}
      <span className="quiet small">{texts.understoodHint}</span>
    </p>
  );
}
