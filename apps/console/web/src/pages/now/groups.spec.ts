import type { NodeNow } from '@chokepoint/console-service/contract';
import { seenNext } from './changes.js';
import { exposedFirst, groupsOf, searched } from './groups.js';

const node = (id: string, kind: string | undefined, exposure: number): NodeNow => ({ id, name: id, ...(kind && { kind }), now: { node: id, exposure, level: exposure < 5 ? 'low' : 'guarded', incidents: [] } });

describe('Nodes on the page Now', () => {
  const nodes = [node('a', 'accelerator', 1), node('b', 'buyer', 2), node('w', 'wafer', 9), node('x', undefined, 3), node('b2', 'buyer', 7)];
  it('stand by kind, buyers first, the most exposed first', () => {
    const { focus, others } = groupsOf(nodes);
    expect(focus.map(({ kind, nodes: members, exposed }) => [kind, members.map(({ id }) => id), exposed])).toEqual([['buyer', ['b2', 'b'], 1], ['accelerator', ['a'], 0]]);
    expect(others.map(({ kind }) => kind)).toEqual(['wafer', '']);
  });
  it('are first those that are exposed of the kind that is asked about first', () => {
    expect(exposedFirst(nodes)).toMatchObject({ kind: 'buyer', exposed: [{ id: 'b2' }] });
    expect(exposedFirst([node('a', 'accelerator', 6), node('a2', 'accelerator', 8), node('b', 'buyer', 2)])).toMatchObject({ kind: 'accelerator', exposed: [{ id: 'a2' }, { id: 'a' }] });
    expect(exposedFirst([node('b', 'buyer', 2)]).exposed).toEqual([]);
  });
  it('are found by every word of name, id, owner or kind', () => expect(searched(nodes, 'BUYER b2').map(({ id }) => id)).toEqual(['b2']));
  it('remember what changed and when, of the same network only', () => {
    const view = (network: string, ...members: NodeNow[]) => ({ network, networkVersion: 1, nodes: members });
    const seen = seenNext({ network: 'n', nodes, changes: new Map() }, view('n', node('a', 'accelerator', 1.01), node('b', 'buyer', 4)), 7);
    expect([...seen.changes]).toEqual([['b', { from: 2, at: 7 }]]);
    expect(seenNext(seen, view('other', node('b', 'buyer', 9)), 8).changes.size).toBe(0);
  });
});
