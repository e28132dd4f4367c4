import { describe, expect, it } from '@jest/globals';
import type { risk } from '@chokepoint/contracts/grpc';
import { nodeHistoryOf } from './node-history.js';

const point = (day: string, exposure: number, timeToImpact?: number): risk.HistoryPoint => ({ asOf: `${day}T23:59:59.999Z`, exposure, level: 'low', networkVersion: 1, beforeFirstVersion: false, timeToImpact });
const version = (number: number, inForceFrom: string): risk.NetworkVersion => ({ network: 'toy', version: number, inForceFrom, importedAt: inForceFrom, author: 'Kim', nodes: 2, lanes: 1 });

describe('A node’s history', () => {
  it('is its days as columns', () => {
    expect(nodeHistoryOf('toy', 'n5', [point('2024-01-01', 0), point('2024-01-02', 12.34567, 3)], [], [5, 15, 25, 40])).toMatchObject({ levelBounds: [5, 15, 25, 40], days: ['2024-01-01', '2024-01-02'], exposure: [0, 12.346], timeToImpact: [null, 3] });
  });

  it('has the versions that came into force within the days, the oldest first', () => {
    const versions = [version(3, '2024-02-01T00:00:00.000Z'), version(2, '2024-01-02T08:00:00.000Z'), version(1, '1970-01-01T00:00:00.000Z')];
    expect(nodeHistoryOf('toy', 'n5', [point('2024-01-01', 0)], versions, []).versions).toEqual([
      { version: 2, from: '2024-01-02T08:00:00.000Z', author: 'Kim' },
      { version: 3, from: '2024-02-01T00:00:00.000Z', author: 'Kim' },
    ]);
  });

  it('may be empty', () => {
    expect(nodeHistoryOf('toy', 'n5', [], [version(1, '1970-01-01T00:00:00.000Z')], [])).toMatchObject({ days: [], versions: [] });
  });
});
