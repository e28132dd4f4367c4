import { describe, expect, it } from '@jest/globals';
import picocolors from 'picocolors';
import { explainAnswer, explainAnswerOfMessage } from './explain-answer.js';
import { explainText } from './explain-text.js';
import { sumLine } from './sum-line.js';

const streams = { colours: picocolors.createColors(false) };

describe('A node’s exposure as a sum', () => {
  it('has the largest part first and what stands without any incident last', () => {
    const contributions = { fire: 3.12, 'tsmc-quake': 12.74 };
    expect(sumLine({ node: 'apple', exposure: 15.9, contributions, standing: 0 })).toBe('apple 15.9 = tsmc-quake 12.7 + fire 3.1 + standing 0.0');
  });

  it('subtracts what an incident relieves', () => {
    expect(sumLine({ node: 'cloud', exposure: 3, contributions: { quake: 5, fire: -2 }, standing: 0 })).toBe('cloud 3.0 = quake 5.0 − fire 2.0 + standing 0.0');
    expect(sumLine({ node: 'cloud', exposure: -2, contributions: { fire: -2 }, standing: 0 })).toBe('cloud -2.0 = −fire 2.0 + standing 0.0');
  });

  it('tells small parts together, where they come to something', () => {
    const small = { a: 0.04, b: 0.04, c: 0.04 };
    expect(sumLine({ node: 'n', exposure: 5.12, contributions: { quake: 5, ...small }, standing: 0 })).toBe('n 5.1 = quake 5.0 + 3 others 0.1 + standing 0.0');
    expect(sumLine({ node: 'n', exposure: 5.04, contributions: { quake: 5, a: 0.04 }, standing: 0 })).toBe('n 5.0 = quake 5.0 + standing 0.0');
  });

  it('is the standing shortage alone where nothing happens', () => {
    expect(sumLine({ node: 'n', exposure: 40, contributions: {}, standing: 40 })).toBe('n 40.0 = standing 40.0');
  });
});

const attribution = {
  groups: ['fire', 'quake'],
  points: Float64Array.of(1, 0, 4, 0),
  standing: Float64Array.of(2, 0),
  active: Float64Array.of(7, 0),
  exact: true,
  standardError: 0,
  projections: 4,
};
const explained = { network: 'toy', asOf: Date.parse('2025-01-22T00:00:00Z'), nodeIds: ['apple', 'n5'], attribution };

describe('An explanation', () => {
  it('has every incident for every node', () => {
    expect(explainAnswer(explained)).toEqual({
      network: 'toy',
      asOf: '2025-01-22T00:00:00.000Z',
      exposure: { apple: 7, n5: 0 },
      attribution: { apple: { fire: 1, quake: 4 }, n5: { fire: 0, quake: 0 } },
      standing: { apple: 2, n5: 0 },
      exact: true,
      standardError: 0,
      projections: 4,
    });
  });

  it('may be about one node', () => {
    expect(explainAnswer(explained, 'n5').attribution).toEqual({ n5: { fire: 0, quake: 0 } });
  });

  it('says of each exposed node whether the parts are exact, and counts the others', () => {
    const text = explainText(streams, explainAnswer(explained), new Set());
    expect(text).toContain('apple 7.0 = quake 4.0 + fire 1.0 + standing 2.0 (exact)');
    expect(text).toContain('1 node is not exposed.');
    const sampled = explainText(streams, { ...explainAnswer(explained), exact: false, standardError: 0.123 }, new Set());
    expect(sampled).toContain('standing 2.0 (sampled, standard error at most 0.12)');
  });

  it('from the risk service has what it knows of the incidents', () => {
    const exposure = { network: 'toy', networkVersion: 1, modelVersion: '1', node: 'apple', asOf: '2025-01-22T00:00:00.000Z', exposure: 4, level: 'low', incidents: [] };
    const incidents = [{ incident: 'quake', where: ['n5'], cause: 'earthquake', sources: ['https://example.org'], contribution: 4 }];
    const answer = explainAnswerOfMessage({ exposure, disturbances: '{}', incidents, standing: 0, exact: true, standardError: 0 });
    expect(answer.attribution).toEqual({ apple: { quake: 4 } });
    expect(explainText(streams, answer, new Set())).toContain('- quake: earthquake, at n5 https://example.org');
  });
});
