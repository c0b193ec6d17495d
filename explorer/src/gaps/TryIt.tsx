import { Alert, Button } from 'antd';
import { useAnswer } from '../api/ask';
import { whatIfAnEnterpriseSettles, type WhatIfAnEnterpriseSettlesQuery } from '../api/generated/investment/what-if-an-enterprise-settles';
import { useTexts } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { Citations, together } from '../ui/Citations';
import { GapLine } from '../ui/GapLine';
import { useAddress } from '../ui/useAddress';

interface Props {
  name: string;
  slug: string;
  segmentId: string;
  technologyId: string | undefined;
  chainId: string;
}

/** What would change if a candidate settled here: the gaps of the chain before and after. The candidate stands in the address. */
export function TryIt({ name, slug, segmentId, technologyId, chainId }: Props) {
  const texts = useTexts().gaps;
  const { search, open } = useAddress();
  const isTried = search.try === slug;
  const draft = { name, isLocal: true, segmentIds: [segmentId], ...(technologyId && { developsIds: [technologyId] }) };
  const answer = useAnswer(whatIfAnEnterpriseSettles, isTried ? { enterprise: draft, chainIds: [chainId] } : undefined);
  return (
    <>
      <Button size="small" aria-expanded={isTried} onClick={() => open({ try: isTried ? '' : slug })}>
        {texts.tryIt}
      </Button>
      {isTried && <Answer of={answer}>{({ whatIf }) => <Outcome of={whatIf} />}</Answer>}
    </>
  );
}

function Outcome({ of: { closed, opened, before, after } }: { of: WhatIfAnEnterpriseSettlesQuery['whatIf'] }) {
  const texts = useTexts().gaps;
  const counts = `${texts.before} ${before.length} → ${texts.after} ${after.length}`;
  const title = `${counts} · ${texts.closed(closed.length)} · ${texts.opened(opened.length)}`;
  const gaps = [...closed.map((gap) => ({ gap, sign: '−' })), ...opened.map((gap) => ({ gap, sign: '+' }))];
  const description = (
    <>
      <p className="small">{texts.tryHint}</p>
      {gaps.map(({ gap, sign }) => (
        <div key={sign + gap.id}>
          {sign} <GapLine of={gap} /> <Citations of={together(gap.evidence)} basis="EXPERT" />
        </div>
      ))}
    </>
  );
  return <Alert type="info" title={title} description={description} style={{ marginTop: 6 }} />;
}
