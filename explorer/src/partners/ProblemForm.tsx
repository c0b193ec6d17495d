import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useTexts } from '../i18n/language';
import { useAddress } from '../ui/useAddress';
import { lackingParts } from './question';

/** The problem in plain words. Where the text lacks what a partner needs, it says so before the results. */
export function ProblemForm({ problem }: { problem: string }) {
  const texts = useTexts();
  const { open } = useAddress();
  const partNames = { ...texts.partners.parts, ...texts.partnerFilters.parts };
  const [text, setText] = useState(problem);
  const lacking = problem ? lackingParts(problem).map((part) => partNames[part]) : [];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        open({ problem: text.trim(), without: '', compare: '' });
      }}
    >
      <Input.TextArea
        aria-label={texts.partners.problem}
        placeholder={texts.partners.problemHint}
        value={text}
        maxLength={2000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="primary" htmlType="submit" style={{ margin: '10px 0' }}>
        {texts.partners.find}
      </Button>
      {lacking.length > 0 && <Alert type="info" showIcon title={texts.partners.lacking(lacking.join(texts.comma))} />}
    </form>
  );
}
