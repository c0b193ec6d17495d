import { useRegionName } from '../api/dataSet';
import { useTexts } from '../i18n/language';

/** The region of an entry; says so where no source records it. */
export function Region({ of }: { of: string | null | undefined }) {
  const name = useRegionName();
  const texts = useTexts();
  return <span className="quiet small">{of ? name(of) : texts.notRecorded}</span>;
}
