import { parseNetwork } from '@chokepoint/network';
import type { risk } from '@chokepoint/contracts/grpc';
import { describe, expect, it } from '@jest/globals';
import { timelineOf } from './timeline-view.js';

const given = { id: 'small', nodes: [{ id: 'foundry', name: 'Foundry', kind: 'wafer' }, { id: 'buyer', demand: 1 }], requirements: [{ node: 'buyer', input: 'wafer' }], supplies: [{ from: 'foundry', to: 'buyer', input: 'wafer' }] };
const { network: document, compiled } = parseNetwork(given);
const known = { given, network: 'small', version: 2, document: document!, compiled: compiled! };

async function* messages(...all: object[]): AsyncGenerator<risk.GetTimelineResponse> {
  yield* all as risk.GetTimelineResponse[];
}

describe('the timeline of a network', () => {
  it('puts days together, whatever messages they came in', async () => {
    const head = { network: 'small', nodes: ['foundry', 'buyer', 'gone'], firstDay: '2024-01-01', days: 3, versions: [] };
    const view = await timelineOf(
      known,
      messages(
        { head },
        { days: { offset: 0, networkVersions: [1, 1], beforeFirstVersion: [true, false], counts: [0, 2], places: [0, 2], exposures: [3.14159, 50] } },
        { days: { offset: 2, networkVersions: [2], beforeFirstVersion: [false], counts: [1], places: [1], exposures: [7] } },
      ),
    );
    expect(view).toMatchObject({ firstDay: '2024-01-01', counts: [0, 2, 1], places: [0, 2, 1], exposures: [3.14, 50, 7] });
    expect(view.versions).toEqual([
      { from: 0, version: 1, beforeFirst: true },
      { from: 1, version: 1, beforeFirst: false },
      { from: 2, version: 2, beforeFirst: false },
    ]);
  });

  it('names nodes by the newest version, and by their id where it has them no more', async () => {
    const view = await timelineOf(known, messages({ head: { network: 'small', nodes: ['foundry', 'gone'], days: 0, versions: [] } }));
    expect(view.nodes).toEqual([{ id: 'foundry', name: 'Foundry', kind: 'wafer' }, { id: 'gone', name: 'gone' }]);
    expect(view.firstDay).toBeUndefined();
  });
});
