import { describe, expect, it } from '@jest/globals';
import picocolors from 'picocolors';
import { changeText } from './change-sentence.js';
import { lossOf } from './loss-options.js';
import { questionText } from './question-text.js';
import { type WhatIfAnswer, whatIfAnswerOfMessage } from './what-if-answer.js';
import { whatIfText } from './what-if-text.js';

const streams = { colours: picocolors.createColors(false) };
const simulated = (node: string, exposure: number, present?: number) => ({
  node,
  exposure,
  level: 'low',
  present,
  difference: present === undefined ? undefined : exposure - present,
  baseline: 1,
  output: { values: [1] },
  service: { values: [1] },
  timeToImpact: 3,
  depth: { shortfall: 0.5, week: 4 },
});
const answer: WhatIfAnswer = whatIfAnswerOfMessage({
  network: 'toy',
  networkVersion: 1,
  modelVersion: '1',
  fromWeek: 52,
  presentAsOf: '2025-01-22T00:00:00.000Z',
  nodes: [simulated('n5', 37, 1), simulated('apple', 20.04, 0.98), simulated('new', 0), simulated('hbm', 2, 2)],
  notes: [{ field: '/supplies/0/share', description: 'n5 → apple: 100 % gives way to 50 %' }],
});

describe('What would be', () => {
  it('stands beside the present, node by node', () => {
    expect(answer).toMatchObject({ exposure: { apple: 20.04 }, present: { apple: 0.98, new: null }, difference: { new: null, hbm: 0 }, timeToRecovery: { apple: null }, fromWeek: 52 });
    expect(answer.difference.apple).toBeCloseTo(19.06, 12);
  });

  it('is told of those in focus first, and in a table of what moves most', () => {
    const text = whatIfText(streams, answer, 'Without n5', new Set(['apple']));
    expect(text).toMatch(/^- Without n5, apple's exposure rises from 1\.0 to 20\.0 points\.\n- Without n5, n5's exposure rises from 1\.0 to 37\.0 points\.$/m);
    expect(text).toMatch(/^n5 +1\.0 +37\.0 +\+36\.0 +high +3 +50 % in week 4 +–\napple /m);
    expect(text).toContain('2 nodes do not change.');
    expect(text).toContain('gives way to 50 %');
  });

  it('may be nothing', () => {
    expect(whatIfText(streams, { ...answer, exposure: { n5: 1 }, difference: { n5: 0 }, notes: [] }, 'With nothing disturbed', new Set())).toMatch(/With nothing disturbed, no exposure changes\.$/);
  });
});

describe('What moves nothing', () => {
  const unmoved = { ...answer, exposure: { n5: 0 }, difference: { n5: 0 }, timeToImpact: { n5: null }, baseline: { n5: 2 }, output: { n5: [0, 2] }, notes: [] };
  it('says why where something is lost', () => {
    expect(whatIfText(streams, unmoved, 'Without n5', new Set())).toMatch(/Without n5, no exposure changes\. Stock covers it: n5 makes less for 1 week, /);
  });
  it('says that stock lasts elsewhere where only what is lost is short', () => {
    const lost = { ...answer, exposure: { n5: 9, apple: 0 }, difference: { n5: 9, apple: 0 }, present: { n5: 0, apple: 0 }, baseline: { n5: 2, apple: 1 }, output: { n5: [0, 0, 2], apple: [1, 1, 1] }, notes: [] };
    expect(whatIfText(streams, lost, 'Without n5', new Set(), ['n5'])).toContain('1 node does not change. Nobody else goes short: whatever needs n5 lives on stock, or on others, for those 2 weeks.');
    expect(whatIfText(streams, lost, 'Without n5', new Set(), ['apple'])).not.toContain('Nobody else');
  });
  it('has nothing to explain where nothing is', () => {
    expect(whatIfText(streams, unmoved, questionText({}), new Set())).toMatch(/With nothing disturbed, no exposure changes\.$/);
  });
});

describe('The question', () => {
  it('begins a sentence', () => {
    expect(questionText({})).toBe('With nothing disturbed');
    expect(questionText({ change: '/tmp/second.json', scenario: 'crisis.json', lost: [['n5'], ['n3']], lostOwner: ['ASML'], lostCountry: ['TW'], lostWeeks: 1 })).toBe(
      'With second.json, under crisis.json and without n5, n3, everything of ASML and everything in TW for 1 week',
    );
    expect(questionText({ instead: 'g.json instead of f.json' })).toBe('With g.json instead of f.json');
  });

  it('loses nothing where nothing is named, and refuses weeks of nothing', () => {
    expect(lossOf({})).toBeUndefined();
    expect(() => lossOf({ lostWeeks: 4 })).toThrow('--lost-weeks: nothing is lost');
  });
});

describe('How an exposure goes', () => {
  it.each([
    [15.94, 9.06, "apple's exposure falls from 15.9 to 9.1 points."],
    [0, 9.06, "apple's exposure rises from 0.0 to 9.1 points."],
    [9.06, 9.08, "apple's exposure stays at 9.1 points."],
    [null, 2, 'apple is new, with an exposure of 2.0 points.'],
    [2, null, 'apple is gone, with its exposure of 2.0 points.'],
  ])('from %s to %s is said', (before, after, text) => {
    expect(changeText('apple', before, after)).toBe(text);
  });
});
