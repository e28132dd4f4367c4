import { drifting, overdue, settled } from '../testing/lanes.js';
import { type LaneMoment, momentsOf, stateName } from './moments.js';

const short = (moments: readonly LaneMoment[]) => moments.map(({ type, asOf, facts }) => [type.split('.')[2], asOf.slice(8, 10), ...facts.map(({ from, sequence }) => `${from} ${sequence}`)].join(' '));

describe('The moments of a batch', () => {
  it('come one after the other, with all lanes of each', () => {
    expect(short(momentsOf([overdue('tsmc', 2), overdue('hynix', 2), overdue('tsmc', 3), overdue('hynix', 1, { sequence: 1 })].reverse().sort((a, b) => a.data.sequence - b.data.sequence), new Map()))).toEqual([
      'overdue 01 hynix 1',
      'overdue 02 hynix 2 tsmc 2',
      'overdue 03 tsmc 3',
    ]);
  });

  it('keep the types apart', () => {
    expect(short(momentsOf([overdue('tsmc', 2), drifting('tsmc', 2)], new Map()))).toEqual(['overdue 02 tsmc 2', 'drifting 02 tsmc 2']);
  });

  it('leave out what is known, what repeats and what was overtaken', () => {
    const known = new Map([[stateName(overdue('tsmc', 1)), 2]]);
    expect(short(momentsOf([overdue('tsmc', 2), overdue('tsmc', 4), overdue('tsmc', 4), settled('tsmc', 3)], known))).toEqual(['overdue 04 tsmc 4']);
  });

  it('give a lane that is published twice of one moment two turns', () => {
    const again = overdue('tsmc', 2, { sequence: 3, days: 9 });
    expect(short(momentsOf([overdue('tsmc', 2), again], new Map()))).toEqual(['overdue 02 tsmc 2', 'overdue 02 tsmc 3']);
  });
});
