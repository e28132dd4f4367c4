import { givenAsked } from './given-question.js';
import { reachedNodes } from './reached-nodes.js';

describe('whom a question reaches', () => {
  it.each([
    ['who draws on what is lost, through any number of tiers', { ask: 'lose-node', node: 'mine' }, ['mine', 'mill', 'shop']],
    ['who gets late goods, not who sends them', { ask: 'delay', from: 'mine', days: 3 }, ['mill', 'shop']],
    ['who has another stock, and who draws on it', { ask: 'stock', node: 'mill', input: 'ore', weeks: 4 }, ['mill', 'shop']],
    ['nobody where the network has no such node', { ask: 'cut', node: 'mull', to: 0, until: 2 }, []],
  ])('is %s', (_, part, reached) => {
    expect([...reachedNodes(givenAsked([part]))]).toEqual(reached);
  });
});
