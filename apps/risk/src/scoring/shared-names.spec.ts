import { parseFact } from '@chokepoint/contracts';
import { SharedNames, withSharedNames } from './shared-names.js';

const lane = { from: 'n5', to: 'trainium2', input: 'wafer', order: 'PO-1', line: '1' };
const factOf = (type: string, data: object) => {
  const parsed = parseFact({ source: '//test', id: 'a', type, time: 0, data, mode: 'binary' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.fact;
};

describe('A fact with shared names', () => {
  it.each([
    ['chokepoint.delivery.ordered.v1', { ...lane, quantity: 3, promised: '2025-01-20' }],
    ['chokepoint.delivery.cancelled.v1', lane],
    ['chokepoint.capacity.reported.v1', { node: 'n5', incident: 'quake', status: 'confirmed', remaining: 0, start: '2025-01-20' }],
  ])('says the same (%s)', (type, data) => {
    const fact = factOf(type, data);
    expect(withSharedNames(fact, new SharedNames())).toEqual(fact);
  });
});
