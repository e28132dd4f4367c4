import { describe, expect, it } from '@jest/globals';
import picocolors from 'picocolors';
import { compareAnswer, compareAnswerOfMessage } from './compare-answer.js';
import { compareText } from './compare-text.js';

const streams = { colours: picocolors.createColors(false) };
const before = new Map([['apple', 15.94], ['n5', 37], ['gone', 3], ['same', 1.02]]);
const after = new Map([['apple', 9.06], ['n5', 37], ['new', 2], ['same', 1.04]]);

describe('A comparison', () => {
  it('has null where a network lacks the node', () => {
    const { nodes, difference } = compareAnswer(before, after, []);
    expect(nodes['gone']).toEqual({ before: 3, after: null, difference: null });
    expect(nodes['new']).toEqual({ before: null, after: 2, difference: null });
    expect(difference['n5']).toBe(0);
  });

  it('reads the same from the risk service', () => {
    const nodes = [{ node: 'apple', before: 2, after: 1, difference: -1 }, { node: 'gone', before: 3 }];
    const message = { network: 'toy', networkVersion: 1, modelVersion: '1', nodes, notes: [{ field: '/supplies/0/share', description: 'gives way' }] };
    expect(compareAnswerOfMessage(message)).toEqual({
      nodes: { apple: { before: 2, after: 1, difference: -1 }, gone: { before: 3, after: null, difference: null } },
      before: { apple: 2, gone: 3 },
      after: { apple: 1, gone: null },
      difference: { apple: -1, gone: null },
      notes: [{ path: '/supplies/0/share', message: 'gives way' }],
    });
  });

  it('says how the exposures go, those in focus first, and what gave way', () => {
    const text = compareText(streams, compareAnswer(before, after, [{ path: '', message: 'n5 → apple: 100 % gives way to 50 %' }]), 'With G instead of F', new Set(['apple']));
    expect(text).toMatch(/^- With G instead of F, apple's exposure falls from 15\.9 to 9\.1 points\.$/m);
    expect(text).toMatch(/^- With G instead of F, gone is gone, with its exposure of 3\.0 points\.$/m);
    expect(text).toMatch(/^apple +15\.9 +9\.1 +-6\.9$/m);
    expect(text).toMatch(/^new +– +2\.0 +–$/m);
    expect(text).toContain('2 nodes do not change.');
    expect(text).toContain('In the changed network:\n- n5 → apple: 100 % gives way to 50 %');
  });

  it('says where nothing changes', () => {
    expect(compareText(streams, compareAnswer(before, before, []), 'With G instead of F', new Set())).toBe('With G instead of F, no exposure changes.');
  });
});
