import { describe, expect, it } from '@jest/globals';
import picocolors from 'picocolors';
import { latentAnswer, latentAnswerOfMessage } from './latent-answer.js';
import { groupSentence, latentText } from './latent-text.js';

const streams = { colours: picocolors.createColors(false) };

describe('A loss of everything in a sentence', () => {
  it('names those in focus before the others', () => {
    expect(groupSentence('owner', 'TSMC', { n5: 60, apple: 30, cloud: 4 }, new Set(['apple', 'cloud']))).toBe(
      'If TSMC lost everything, 2 nodes would be exposed by 5 points or more: apple 30.0 and n5 60.0.',
    );
  });

  it('names a few of many', () => {
    expect(groupSentence('country', 'TW', { a: 10, b: 9, c: 8, d: 7, e: 6 }, new Set())).toBe(
      'If everything in TW were lost, 5 nodes would be exposed by 5 points or more, among them a 10.0, b 9.0, c 8.0 and d 7.0.',
    );
  });

  it('says where it would hardly be felt', () => {
    expect(groupSentence('country', 'QA', { a: 4.9 }, new Set())).toBe('If everything in QA were lost, no node would be exposed by 5 points or more.');
  });
});

describe('Latent exposure as text', () => {
  it('ranks nodes, then owners by what they do to those in focus', () => {
    const owners = { Small: { n5: 90, apple: 1 }, Large: { n5: 0, apple: 20 } };
    const text = latentText(streams, { network: 'toy', nodes: { apple: 0.5, n5: 2.25 }, owners, countries: {} }, new Set(['apple']));
    expect(text).toMatch(/^n5 +2\.25\napple +0\.50$/m);
    expect(text).toContain('Of those who sell to final demand, the most: apple 0.5.');
    expect(text.indexOf('If Large lost')).toBeLessThan(text.indexOf('If Small lost'));
    expect(text).not.toContain('country');
  });
});

describe('Latent exposure from the risk service', () => {
  it('has every node, as that of a file', () => {
    const threads = { nodes: Float64Array.of(0.5, 0), owners: new Map([['P', Float64Array.of(0, 7)]]), countries: new Map() };
    const message = { network: 'toy', networkVersion: 1, nodes: { apple: 0.5 }, owners: [{ name: 'P', exposure: { n5: 7 } }], countries: [] };
    expect(latentAnswerOfMessage(message, ['apple', 'n5'])).toEqual(latentAnswer('toy', ['apple', 'n5'], threads));
    expect(latentAnswerOfMessage(message, ['apple', 'n5']).owners).toEqual({ P: { apple: 0, n5: 7 } });
  });
});
