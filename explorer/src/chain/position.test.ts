import { expect, it } from 'vitest';
import { positionOf } from './position';

it('calls a segment missing before anything else', () => {
  expect(positionOf({ gaps: ['BOTTLENECK', 'MISSING'], hasLeader: false, isUndecided: true })).toBe('missing');
});
it('does not call a segment strong of which too little is known', () => {
  expect(positionOf({ gaps: [], hasLeader: true, isUndecided: true })).toBe('undecided');
});
it('calls one supplier thin, a leader without such a gap strong', () => {
  expect(positionOf({ gaps: ['SINGLE_SOURCE'], hasLeader: true, isUndecided: false })).toBe('thin');
  expect(positionOf({ gaps: ['BOTTLENECK'], hasLeader: true, isUndecided: false })).toBe('strong');
});
