import { CallError } from '@chokepoint/service/client';
import { givenAsked } from './given-question.js';
import { atParts, partField } from './part-fields.js';

describe('what a service finds wrong, at the parts of a question', () => {
  const asked = givenAsked([
    { ask: 'lose-owner', owner: 'Ada', weeks: -1 },
    { ask: 'cut', node: 'mull', to: -1, until: 8 },
    { ask: 'delay', from: 'mine', days: -1 },
    { ask: 'stock', node: 'mill', input: 'ore', weeks: -1 },
    { ask: 'source', from: 'spare', to: 'mill', input: 'ore', share: 1.3 },
  ]);

  it.each([
    ['/scenario/capacity/1/fullWeeks', 'parts.0.weeks'],
    ['/scenario/capacity/2/node', 'parts.1.node'],
    ['/scenario/capacity/2/remaining', 'parts.1.to'],
    ['/scenario/lanes/0/delayWeeks', 'parts.2.days'],
    ['/change/requirements/0/stockWeeks', 'parts.3.weeks'],
    ['/change/supplies/2/share', 'parts.4.share'],
    ['/change/supplies/2', 'parts.4'],
  ])('%s is %s', (pointer, field) => {
    expect(partField(pointer, asked)).toBe(field);
  });

  it('puts shares that do not sum to 1 at the part that touches their requirement', () => {
    expect(partField('/change/supplies/0/share', asked)).toBe('parts.4.share');
  });

  it('leaves what comes from no part as it is', () => {
    expect(partField('/over', asked)).toBeUndefined();
    expect(partField('/change/supplies/1/share', asked)).toBeUndefined();
    expect(atParts(new CallError(3, 'x', [{ field: '/over', description: 'no' }]), asked)).toMatchObject({ code: 3, violations: [{ field: '/over', description: 'no' }] });
  });
});
