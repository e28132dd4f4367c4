import { parseNetwork } from '@chokepoint/network';
import type { ScoredScenario } from '../facts/disturbances.js';
import { reachOf } from './reach.js';

const { compiled } = parseNetwork({
  id: 'chain',
  nodes: [{ id: 'fab' }, { id: 'memory' }, { id: 'chip' }, { id: 'buyer', demand: 1 }, { id: 'other', demand: 1 }],
  requirements: [
    { node: 'chip', input: 'wafer' },
    { node: 'chip', input: 'hbm' },
    { node: 'buyer', input: 'chip' },
    { node: 'other', input: 'hbm' },
  ],
  supplies: [
    { from: 'fab', to: 'chip', input: 'wafer', share: 1, leadWeeks: 1 },
    { from: 'memory', to: 'chip', input: 'hbm', share: 1, leadWeeks: 1 },
    { from: 'chip', to: 'buyer', input: 'chip', share: 1 },
    { from: 'memory', to: 'other', input: 'hbm', share: 1 },
  ],
});

const GRID = { weeks: 104, fromWeek: 52, restockWeeks: 4, halfLifeWeeks: 13 };
const loss = { incident: 'quake', node: 'fab', remaining: 0, fullWeeks: 2, rampWeeks: 1, startWeek: 50, scrap: 0 };
const delay = { incident: 'port', from: 'memory', to: 'other', input: undefined, startWeek: 60, weeks: 3, delayWeeks: 1, yield: 1 };

const incidents = (scenario: Partial<ScoredScenario>) => {
  const reached = reachOf(compiled!, { ...GRID, capacity: [], lanes: [], ...scenario });
  return Object.fromEntries(compiled!.nodeIds.map((id, node) => [id, reached.filter(({ nodes }) => nodes.includes(node)).map(({ incident }) => incident)]));
};

describe('The incidents of a node', () => {
  it('are those on it and on what it draws from, through every tier', () => {
    expect(incidents({ capacity: [loss], lanes: [delay] })).toEqual({ fab: ['quake'], memory: [], chip: ['quake'], buyer: ['quake'], other: ['port'] });
  });

  it('are not those that ended before the projection begins, or begin after it', () => {
    const over = { ...loss, startWeek: -10 };
    const far = { ...delay, startWeek: 104 };
    expect(Object.values(incidents({ capacity: [over], lanes: [far] })).flat()).toEqual([]);
  });
});
