import { describe, expect, it } from '@jest/globals';
import { amountOf, comparedFigures, type RecordedFigure } from './recorded-losses.js';

const figure = (fields: Partial<RecordedFigure>): RecordedFigure => ({
  measure: 'wafers',
  what: 'scrapped',
  unit: 'wafers',
  basis: 'reported',
  quality: 'press',
  sources: ['https://example.org'],
  ...fields,
});

describe('a recorded figure', () => {
  it('amounts to its value, else to the middle of its range, else to its only end', () => {
    expect(amountOf(figure({ value: 7, low: 0, high: 10 }))).toBe(7);
    expect(amountOf(figure({ low: 0, high: 10 }))).toBe(5);
    expect(amountOf(figure({ low: 3 }))).toBe(3);
    expect(amountOf(figure({ high: 9 }))).toBe(9);
    expect(amountOf(figure({ value: 0 }))).toBe(0);
  });

  it('stands for its class of measures where it is marked', () => {
    const loss = figure({ measure: 'loss', value: 92, compared: true });
    const days = figure({ measure: 'days late', value: 3, compared: true });
    const recorded = [figure({ measure: 'revenue', value: 1 }), loss, figure({ value: 5 }), days];
    expect([...comparedFigures({ incident: 'quake', recorded })]).toEqual([
      ['money', loss],
      ['days', days],
    ]);
  });
});
