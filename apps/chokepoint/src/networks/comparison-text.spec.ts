import { describe, expect, it } from '@jest/globals';
import picocolors from 'picocolors';
import { comparisonText } from './comparison-text.js';

const streams = { colours: picocolors.createColors(false) };
const NONE = { nodes: [], owners: [], countries: [] };
const change = (thing: 'node' | 'requirement' | 'supply', what: 'added' | 'removed' | 'changed', key: string, fields: [string, string, string][] = []) => ({
  change: what,
  thing,
  key,
  fields: fields.map(([field, before, after]) => ({ field, before, after })),
});

describe('The difference of two networks, in words', () => {
  it('counts what came, went and changed, and shows shares first, in six digits', () => {
    const text = comparisonText(streams, {
      changes: [
        change('node', 'added', 'fab', [['id', '', '"fab"'], ['owner', '', '"TSMC"']]),
        change('supply', 'removed', 'x/y/z', [['share', '0.25', '']]),
        change('requirement', 'removed', 'buyer/wafer'),
        change('supply', 'changed', 'a/b/c', [['leadWeeks', '3', '4'], ['share', '0.16666666666666666', '0.5'], ['sources', '', '["x"]'], ['standby', '', '0.1'], ['priority', '1', '2']]),
      ],
      chokepoints: [],
    });
    expect(text).toContain('nodes: 1 added; requirements: 1 removed; lanes: 1 removed, 1 changed');
    expect(text).toMatch(/^changed +lane +a\/b\/c +share 0\.166667 → 0\.5, leadWeeks 3 → 4, sources, standby – → 0\.1 …$/m);
    expect(text).toMatch(/^added +node +fab +owner "TSMC"$/m);
    expect(text).toMatch(/^removed +lane +x\/y\/z +share 0\.25$/m);
    expect(text).toContain('None is gained or lost.');
  });

  it('says in sentences which chokepoints come and go', () => {
    const text = comparisonText(streams, {
      changes: [change('node', 'added', 'fab')],
      chokepoints: [{ node: 'apple', gained: { nodes: ['fab'], owners: [], countries: ['TW'] }, lost: { ...NONE, owners: ['Intel'] } }],
    });
    expect(text).toContain('- apple would now stop with 1 node (fab) or 1 country (TW) alone.');
    expect(text).toContain('- apple would no longer stop with 1 owner (Intel) alone.');
  });

  it('counts what it does not show', () => {
    const text = comparisonText(streams, { changes: Array.from({ length: 23 }, (_, node) => change('node', 'added', `node-${node}`)), chokepoints: [] });
    expect(text).toContain('3 more changes: --json has all.');
  });

  it('is short where nothing changes', () => expect(comparisonText(streams, { changes: [], chokepoints: [] })).toBe('Nothing changes.'));
});
