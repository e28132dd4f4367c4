import { describe, expect, it } from '@jest/globals';
import { scorecardsView } from '../contract/index.js';
import { cardGiven, nameOf, shareGiven } from './given-deliveries.js';
import { scorecardsViewOf } from './scorecards-view.js';

describe('The view of scorecards', () => {
  const cards = [cardGiven('few', shareGiven(undefined, 4)), cardGiven('good', shareGiven(0.9)), cardGiven('bad', shareGiven(0.4))];
  const view = scorecardsViewOf('2026-11-27T00:00:00Z', 'vendor', cards, nameOf);

  it('has the worst first, and those too few to say last', () => {
    expect(view.cards.map(({ from }) => from)).toEqual([{ id: 'bad', name: 'BAD' }, { id: 'good', name: 'GOOD' }, { id: 'few', name: 'FEW' }]);
  });

  it('leaves out what nobody can say, and tells why', () => {
    expect(view.cards[2]).toMatchObject({ onTimeInFull: { count: 1, of: 4, reason: 'too few' }, lateness: { lines: 3, reason: 'too few' } });
    expect(Object.keys(view.cards[2].onTimeInFull)).toEqual(['count', 'of', 'reason']);
    expect(view.cards[2]).not.toHaveProperty('to');
    expect(scorecardsView.safeParse(view).error).toBeUndefined();
  });
});
