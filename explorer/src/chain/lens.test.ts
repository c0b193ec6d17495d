import { describe, expect, it } from 'vitest';
import type { SegmentView } from './chain';
import { countiesOf, lensOf, levelOf, sourcingOf } from './lens';

interface Given {
  severities?: number[];
  bottlenecks?: number;
  firms?: [id: string, region: string | null, role: string | null, cited: boolean][];
}

function view({ severities = [], bottlenecks = 0, firms = [] }: Given): SegmentView {
  const citations = [{ source: { id: 'source:a' } }];
  const edges = firms.map(([id, region, role, cited]) => ({ role, citations: cited ? citations : [], node: { id, region } }));
  return {
    segment: { citations, enterprises: { edges }, technologies: { edges: [] } },
    gaps: severities.map((severity) => ({ severity })),
    bottlenecks: Array.from({ length: bottlenecks }),
    position: 'fair',
  } as unknown as SegmentView;
}

describe('the lens of gaps', () => {
  it.each([
    [[], 'noGap'],
    [[0.1], 'slight'],
    [[0.3, 0.1], 'serious'],
    [[0.6], 'grave'],
  ])('%j is %s', (severities, key) => expect(levelOf(view({ severities }), 'gaps').key).toBe(key));
});

it('counts bottlenecks', () => {
  expect([0, 2, 3].map((bottlenecks) => levelOf(view({ bottlenecks }), 'bottlenecks').key)).toEqual(['noBottleneck', 'some', 'many']);
});

it('says what a county has: nothing recorded, an enterprise, a leader', () => {
  const one = view({ firms: [['a', '如皋市', 'LEADER', true], ['b', '海门区', null, true]] });
  expect(['如皋市', '海门区', '启东市'].map((county) => levelOf(one, `county:${county}`).key)).toEqual(['leader', 'present', 'absent']);
});

it('weighs how many facts name a source', () => {
  const poorly = view({ firms: [['a', null, null, false], ['b', null, null, false]] });
  expect(sourcingOf(poorly)).toEqual({ facts: 3, cited: 1, documents: 1 });
  expect(levelOf(poorly, 'sources').key).toBe('poorly');
  expect(levelOf(view({}), 'sources').key).toBe('well');
});

it('knows a lens by its name, and a county only where the chain has it', () => {
  expect(['gaps', undefined, 'county:如皋市', 'county:上海市', 'nonsense'].map((text) => lensOf(text, ['如皋市']))).toEqual([
    'gaps',
    'position',
    'county:如皋市',
    undefined,
    undefined,
  ]);
});

it('lists the counties with most enterprises first, each enterprise counted once', () => {
  const first = view({ firms: [['a', '启东市', null, true], ['b', '如皋市', null, true]] });
  const second = view({ firms: [['a', '启东市', null, true], ['c', '如皋市', null, true]] });
  expect(countiesOf([first, second])).toEqual(['如皋市', '启东市']);
});
