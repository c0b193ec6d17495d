import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { Answered } from '../api/ask';
import { part } from '../api/part';
import { home } from '../api/generated/explorer/home';
import { useTexts } from '../i18n/language';
import { fileName, toCsv, type ExportColumn } from './rows';
import { save } from './save';

interface Props<Row> {
  name: string;
  columns: ExportColumn<Row>[];
  rows: () => Promise<readonly Row[]>;
}

/** One button for XLSX and CSV. It writes all rows of the filter, not the page of them, and the version of the graph. */
export function ExportButton<Row>({ name, columns, rows }: Props<Row>) {
  const texts = useTexts();
  const version = useQueryClient().getQueryData<Answered<unknown>>([home.id, {}])?.version ?? null;
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const versioned = [...columns, { title: texts.version, value: () => version }];
  const write = async (ending: string) => {
    setBusy(true);
    setFailed(false);
    try {
      const all = await rows();
      save(
        ending === 'csv' ? new Blob([toCsv(versioned, all)], { type: 'text/csv' }) : await toXlsx(versioned, all),
        fileName(name, version, ending),
      );
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  const items = [
    { key: 'xlsx', label: texts.export.xlsx },
    { key: 'csv', label: texts.export.csv },
  ];
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => void write(key) }}>
        <Button loading={isBusy}>{texts.export.button}</Button>
      </Dropdown>
      {hasFailed && <span role="alert">{texts.export.failed}</span>}
    </>
  );
}

async function toXlsx<Row>(columns: readonly ExportColumn<Row>[], rows: readonly Row[]): Promise<Blob> {
  const { default: write } = await part(() => import('write-excel-file/browser'));
  const heading = columns.map(({ title }) => ({ value: title, fontWeight: 'bold' as const }));
  const lines = rows.map((row) => columns.map(({ value }) => ({ value: value(row) ?? undefined })));
  return write([heading, ...lines]).toBlob();
}
