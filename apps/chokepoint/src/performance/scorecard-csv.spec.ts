import { scorecards } from '@chokepoint/supplier-performance';
import { parse } from 'csv-parse/sync';
import { parseEventLines } from '../documents/event-file.js';
import { factSet } from '../documents/fact-set.js';
import { eventFile, monthly } from './given-lines.js';
import { scorecardCsv } from './scorecard-csv.js';

describe('Scorecards as CSV', () => {
  const lines = [...monthly('2025-01', Array.from({ length: 12 }, () => -2)), ...monthly('2025-01', [1], { from: '=1+1' })];
  const cards = scorecards(factSet(parseEventLines(eventFile(lines)), () => undefined), { asOf: Date.parse('2025-06-01'), by: 'vendor' });
  const [few, acme] = parse(scorecardCsv(cards), { columns: true }) as unknown as Record<string, string>[];

  it('have a row each, negative numbers as numbers, and nothing where there is too little to say', () => {
    expect(acme).toMatchObject({ vendor: 'acme', buyer: '', due: '12', on_time_in_full: '1', lateness_mean: '-2', lateness_trend: '' });
    expect(few).toMatchObject({ due: '1', on_time_in_full: '', lateness_mean: '' });
  });

  it('have no text that a spreadsheet would compute', () => {
    expect(few['vendor']).toBe("'=1+1");
  });
});
