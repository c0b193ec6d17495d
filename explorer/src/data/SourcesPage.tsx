import { Select } from 'antd';
import { addressOf, listOf } from '../api/address';
import { useAllPages, usePages } from '../api/pages';
import { sourceList, type SourceListQuery } from '../api/generated/explorer/source-list';
import { ExportButton } from '../export/ExportButton';
import { useTexts } from '../i18n/language';
import { clearing } from '../ui/icons';
import { SearchInput } from '../ui/SearchInput';
import { Answer } from '../ui/Answer';
import { webAddress } from '../ui/Citations';
import { LoadMore } from '../ui/LoadMore';
import { useAddress } from '../ui/useAddress';
import { useTitle } from '../ui/useTitle';
import { Link } from '@tanstack/react-router';
import { sourceKinds } from './sourceKinds';

type Source = SourceListQuery['sources']['nodes'][number];
const pageOf = (answer: SourceListQuery) => answer.sources;

/** Every document that the graph uses. */
export function SourcesPage() {
  const texts = useTexts();
  const { search, adjust } = useAddress();
  const kinds = listOf(search.kinds, sourceKinds);
  const filter = { ...(search.text && { text: search.text }), ...(kinds.length > 0 && { kinds }) };
  const pages = usePages(sourceList, { ...filter, first: 50 }, pageOf);
  const all = useAllPages(sourceList, { ...filter, first: 100 }, pageOf);
  useTitle(texts.sourceList.title);
  return (
    <>
      <h1>{texts.sourceList.title}</h1>
      <p className="quiet">{texts.sourceList.lead}</p>
      <div className="row">
        <SearchInput
          key={search.text}
          style={{ maxWidth: 420 }}
          aria-label={texts.sourceList.find}
          placeholder={texts.sourceList.find}
          defaultValue={search.text}
          onSearch={(text) => adjust({ text: text.trim() })}
        />
        <Select
          mode="multiple"
          allowClear={clearing(texts.icons.clear)}
          style={{ minWidth: 220 }}
          aria-label={texts.kind}
          placeholder={texts.kind}
          options={sourceKinds.map((value) => ({ value, label: texts.sources.kinds[value] }))}
          value={kinds}
          onChange={(chosen: string[]) => adjust({ kinds: chosen.join(',') })}
        />
      </div>
      <Answer of={{ ...pages, data: pages.data?.pages[0] }}>
        {({ sources: { totalCount } }) => {
          const shown = pages.data!.pages.flatMap(({ data }) => data.sources.nodes);
          return (
            <>
              <div className="row" style={{ margin: '12px 0' }}>
                <span>{texts.sourceList.total(totalCount)}</span>
                <SourceExport rows={async () => (await all()).flatMap((answer) => answer.sources.nodes)} />
              </div>
              <SourceTable of={shown} />
              <LoadMore pages={pages} shown={shown.length} total={totalCount} />
            </>
          );
        }}
      </Answer>
    </>
  );
}

function SourceTable({ of }: { of: readonly Source[] }) {
  const texts = useTexts();
  if (of.length === 0) return <p>{texts.states.empty}</p>;
  return (
    <table className="plain stack">
      <thead>
        <tr>
          <th>{texts.sourceList.source}</th>
          <th>{texts.kind}</th>
          <th>{texts.sourceList.publisher}</th>
          <th>{texts.sources.date}</th>
          <th className="number">{texts.sourceList.facts}</th>
        </tr>
      </thead>
      <tbody>
        {of.map((source) => (
          <Row key={source.id} of={source} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ of }: { of: Source }) {
  const texts = useTexts();
  const address = webAddress(of);
  return (
    <tr>
      <td lang="zh-CN">
        <Link to={addressOf(of.id)}>{of.title}</Link>{' '}
        {address && (
          <a
            className="small"
            href={address}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={`${texts.sources.original}${texts.colon}${of.title}`}
          >
            ↗
          </a>
        )}
      </td>
      <td className="small">{texts.sources.kinds[of.kind]}</td>
      <td className="small" lang="zh-CN">
        {of.publisher ?? <span className="quiet">{texts.notRecorded}</span>}
      </td>
      <td className="small">{of.date ?? <span className="quiet">{texts.notRecorded}</span>}</td>
      <td className="number" data-title={texts.sourceList.facts}>
        {of.facts.totalCount}
      </td>
    </tr>
  );
}

function SourceExport({ rows }: { rows: () => Promise<readonly Source[]> }) {
  const texts = useTexts();
  return (
    <ExportButton
      name={texts.sourceList.title}
      rows={rows}
      columns={[
        { title: texts.sourceList.source, value: ({ title }) => title },
        { title: texts.kind, value: ({ kind }) => texts.sources.kinds[kind] },
        { title: texts.sourceList.publisher, value: ({ publisher }) => publisher },
        { title: texts.sources.date, value: ({ date }) => date },
        { title: texts.sourceList.facts, value: ({ facts }) => facts.totalCount },
        { title: texts.sourceList.address, value: webAddress },
      ]}
    />
  );
}
