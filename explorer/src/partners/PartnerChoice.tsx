import { useTexts } from '../i18n/language';
import { EntryChoice } from '../ui/EntryChoice';
import { useAddress } from '../ui/useAddress';
import type { Way } from './question';

const kinds = { enterprise: 'ENTERPRISE', technology: 'TECHNOLOGY', segment: 'SEGMENT' } as const;

/** Choosing an enterprise, technologies or a segment by name; what is chosen stands in the address. */
export function PartnerChoice({ way, chosen }: { way: Exclude<Way, 'problem'>; chosen: string[] }) {
  const texts = useTexts().partners;
  const { open } = useAddress();
  return (
    <EntryChoice
      label={texts.choose}
      kinds={[kinds[way]]}
      most={way === 'technology' ? 10 : 2}
      chosen={chosen}
      onChoose={(ids) => open({ of: (way === 'technology' ? ids : ids.slice(-1)).join(','), compare: '' })}
    />
  );
}
