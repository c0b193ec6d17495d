import { Select } from 'antd';
import { listOf } from '../api/address';
import { useAllPages, useWholeList } from '../api/pages';
import { keyTechnologies, type KeyTechnologiesQuery } from '../api/generated/explorer/key-technologies';
import { useTexts } from '../i18n/language';
import { clearing } from '../ui/icons';
import { Answer } from '../ui/Answer';
import { ChainSelect, chainIdsOf } from '../ui/ChainSelect';
import { useAddress } from '../ui/useAddress';
import { useTitle } from '../ui/useTitle';
import { KeyTechnologyExport } from './KeyTechnologyExport';
import { KeyTechnologyTable } from './KeyTechnologyTable';
import { keyStates, stateOf, type KeyState, type KeyTechnology } from './keyState';

const pageOf = (answer: KeyTechnologiesQuery) => answer.technologies;

/** The bottleneck list: who develops each technology, who here could, who would have to be brought in, who researches it. */
export function KeyTechnologiesPage() {
  const texts = useTexts().keyTechnologies;
  const { search } = useAddress();
  const chainIds = chainIdsOf(search.chain);
  const states = listOf(search.state, keyStates);
  const variables = { ...(chainIds && { chainIds }), first: 15 };
  const list = useWholeList(keyTechnologies, variables, pageOf);
  const all = useAllPages(keyTechnologies, variables, pageOf);
  useTitle(texts.title);
  const kept = (answers: KeyTechnologiesQuery[]) => answers.flatMap((answer) => answer.technologies.nodes).filter(inStates(states));
  return (
    <>
      <h1>{texts.title}</h1>
      <p className="quiet">{texts.lead}</p>
      <Filters chosen={states} />
      <Answer of={list}>
        {() => {
          const shown = kept(list.answers);
          return (
            <>
              <div className="row" style={{ margin: '12px 0' }}>
                <span>{texts.total(shown.length)}</span>
                <KeyTechnologyExport rows={async () => kept(await all())} />
              </div>
              <KeyTechnologyTable of={shown} />
            </>
          );
        }}
      </Answer>
    </>
  );
}

function inStates(states: readonly KeyState[]): (technology: KeyTechnology) => boolean {
  return (technology) => states.length === 0 || states.includes(stateOf(technology));
}

function Filters({ chosen }: { chosen: KeyState[] }) {
  const { keyTechnologies: texts, icons } = useTexts();
  const { adjust } = useAddress();
  return (
    <div className="row" style={{ margin: '12px 0' }}>
      <ChainSelect />
      <Select
        mode="multiple"
        allowClear={clearing(icons.clear)}
        style={{ minWidth: 220 }}
        aria-label={texts.state}
        placeholder={texts.state}
        options={keyStates.map((value) => ({ value, label: texts.states[value], title: texts.stateMeans[value] }))}
        value={chosen}
        onChange={(next: string[]) => adjust({ state: next.join(',') })}
      />
    </div>
  );
}
