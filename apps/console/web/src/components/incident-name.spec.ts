import { incidentName, isDrift } from './incident-name.js';

describe('An incident’s id in words', () => {
  it.each([
    ['cowos-shortage-2023', 'CoWoS shortage, 2023'],
    ['gb200-slip-2024-12-17', 'GB200 slip, 17 Dec 2024'],
    ['samsung-hbm3e-2024-05', 'Samsung HBM3E, May 2024'],
    ['tsmc-quake-2024-04-03', 'TSMC quake, 3 Apr 2024'],
    ['quake', 'Quake'],
    ['Fire in hall 3', 'Fire in hall 3'],
    ['drift:a/b/c', 'Drifting lane a → b → c'],
  ])('of %s is %s', (id, name) => expect(incidentName(id)).toBe(name));

  it('tells a drifting lane from a report', () => expect([isDrift('drift:a/b/c'), isDrift('driftwood-2024')]).toEqual([true, false]));
});
