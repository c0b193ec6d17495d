import { Button, Input, Modal } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef, useState } from 'react';
import { useDataSet, useVersion } from '../api/dataSet';
import { useTexts } from '../i18n/language';
import type { Citation } from './Citations';
import { contactAddress, reportText } from './report';

interface Props {
  told: { fact: string | null; address: string };
  citations: readonly Citation[];
  onClose: () => void;
}

/** The text of a report, to be completed, copied or sent. */
export function ReportDialog({ told, citations, onClose }: Props) {
  const texts = useTexts().report;
  return (
    <Modal open title={texts.title} footer={null} onCancel={onClose}>
      <Report told={told} citations={citations} />
    </Modal>
  );
}

function Report({ told, citations }: Omit<Props, 'onClose'>) {
  const { report: texts, notRecorded, colon } = useTexts();
  const contact = useDataSet()?.contact;
  const [text, setText] = useState(reportText({ ...told, version: useVersion(), citations }, { ...texts.parts, notRecorded, colon }));
  const [isCopied, setCopied] = useState(false);
  const [isSelected, setSelected] = useState(false);
  const area = useRef<TextAreaRef>(null);
  const address = contactAddress(contact, texts.subject, text);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // A browser gives no clipboard to a page that came without encryption.
      area.current?.resizableTextArea?.textArea.select();
      setSelected(true);
    }
  };
  return (
    <>
      <p>{texts.lead}</p>
      <Input.TextArea
        ref={area}
        aria-label={texts.title}
        value={text}
        autoSize={{ minRows: 6, maxRows: 14 }}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="row" style={{ marginTop: 12 }}>
        <Button type="primary" onClick={() => void copy()}>
          {isCopied ? texts.copied : texts.copy}
        </Button>
        {address && (
          <Button href={address} target="_blank" rel="noopener noreferrer">
            {texts.send}
          </Button>
        )}
        {isSelected && <span role="status">{texts.selected}</span>}
        <span className="quiet small">{contact ? texts.contact(contact) : texts.noContact}</span>
      </div>
    </>
  );
}
