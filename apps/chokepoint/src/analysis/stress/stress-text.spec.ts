import { describe, expect, it } from '@jest/globals';
import picocolors from 'picocolors';
import { stressAnswer, type StressedLoss } from './stress-answer.js';
import { lossSentence, stressText } from './stress-text.js';

const streams = { colours: picocolors.createColors(false) };
const loss = (more: Partial<StressedLoss> = {}): StressedLoss => ({ weeks: 2, loss: 125_000, tts: 9 / 7, rei: 0.4545, projectedLoss: 500_000, ...more });

describe('A loss in a sentence', () => {
  it('tells both ends, each over its own weeks', () => {
    expect(lossSentence(['S2', loss()])).toBe(
      'Without S2 for 2 weeks, 125 thousand of value is lost at best over these weeks, and 500 thousand over 52 weeks when nobody coordinates: coordination could save 75 %. The first unit is lost after 1.3 weeks at the earliest.',
    );
  });

  it('promises no saving where the best response loses as much', () => {
    expect(lossSentence(['S2', loss({ projectedLoss: 100_000 })])).not.toContain('save');
  });

  it('says when a loss is never felt, and when at once', () => {
    expect(lossSentence(['S1', loss({ loss: 0, tts: null })])).toMatch(/the best response never loses a unit\.$/);
    expect(lossSentence(['P1', loss({ tts: 0 })])).toMatch(/lost at once, whatever anybody does\.$/);
  });

  it('has no numbers where nothing is lost', () => {
    expect(lossSentence(['S1', loss({ loss: 0, projectedLoss: 0, tts: 2.25 })])).toBe(
      'Without S1 for 2 weeks, nothing is lost, whether anybody coordinates or not. The first unit is lost after 2.3 weeks at the earliest.',
    );
  });

  it('names all that is lost at once', () => {
    expect(lossSentence(['a,b', loss()])).toMatch(/^Without a, b for 2 weeks/);
    expect(lossSentence(['Sibelco, The Quartz Corp', loss()])).toMatch(/^Without Sibelco, The Quartz Corp for 2 weeks/);
  });
});

describe('Stress as text', () => {
  it('has a table for each class that there is, the costliest first', () => {
    const text = stressText(streams, { scenarios: { S1: loss({ loss: 0, rei: 0, tts: null, projectedLoss: 0 }), S3: loss({ rei: 1, loss: 275_000 }) }, owners: {}, countries: {} });
    expect(text).toMatch(/^S3 +2 +1\.000 +275 thousand +500 thousand +45 % +1\.3 weeks\nS1 +2 +0\.000 +0 +0 +– +never$/m);
    expect(text).not.toContain('Owners');
    expect(text).toContain('The horizons differ');
  });

  it('says where the best response gives up more than demand', () => {
    const text = stressText(streams, { scenarios: { S1: loss({ excess: ['P1', 'P2'] }) }, owners: {}, countries: {} });
    expect(text).toContain('gives up more than the demand of some nodes, because others need it more: S1 (P1 and P2).');
  });
});

describe('Stress from the risk service and from threads', () => {
  const told = { id: 'S1', weeks: 2, loss: 0, rei: 0, projectedLoss: 0, excess: [] };
  it('has null where nothing is ever lost', () => {
    expect(stressAnswer({ nodes: [told], owners: [], countries: [] }).scenarios).toEqual({ S1: { weeks: 2, loss: 0, tts: null, rei: 0, projectedLoss: 0 } });
  });

  it('names excess only where there is some', () => {
    const nodes = [{ ...told, tts: null }, { ...told, id: 'S2', tts: 1, excess: ['P1'] }];
    expect(stressAnswer({ nodes, owners: [], countries: [] }).scenarios).toMatchObject({ S2: { excess: ['P1'] } });
    expect(stressAnswer({ nodes, owners: [], countries: [] }).scenarios.S1).not.toHaveProperty('excess');
  });
});
