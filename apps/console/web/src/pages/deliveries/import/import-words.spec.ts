import { describe, expect, it } from '@jest/globals';
import { factText, markedLine, mayStore, offsetOf } from './import-words.js';

const survey = { facts: { ordered: 2, received: 0, cancelled: 0, delayed: 0 } } as Parameters<typeof mayStore>[0]['survey'];
const problems = (count: number) => ({ count, first: [], reasons: [] });

describe('An import in the browser', () => {
  it('stores nothing while the dry run has found errors, unless bad rows are allowed', () => {
    expect(mayStore({ state: 'surveyed', survey, problems: problems(0) }, false)).toBe(true);
    expect(mayStore({ state: 'surveyed', survey, problems: problems(1) }, false)).toBe(false);
    expect(mayStore({ state: 'surveyed', survey, problems: problems(1) }, true)).toBe(true);
  });

  it('stores nothing before the dry run is done, nor what is stored already', () => {
    expect(mayStore({ state: 'reading', problems: problems(0) }, true)).toBe(false);
    expect(mayStore({ state: 'unreadable', problems: problems(1) }, true)).toBe(false);
    expect(mayStore({ state: 'stored', survey, problems: problems(0) }, true)).toBe(false);
  });

  it('goes on after it was stopped or failed', () => {
    expect(mayStore({ state: 'stopped', survey, problems: problems(0) }, false)).toBe(true);
    expect(mayStore({ state: 'failed', survey, problems: problems(0) }, false)).toBe(true);
  });
});

describe('A place in a mapping', () => {
  const text = '{\n  "source": 1\n}';
  it('is where its line and column are', () => expect(text.slice(offsetOf(text, 2, 13))).toBe('1\n}'));
  it('is marked under its line', () => expect(markedLine(text, 2, 13, 1)).toBe('  "source": 1\n            ^'));
  it('may lie behind the end', () => expect(markedLine('{', 1, 2, 0)).toBe('{\n ^'));
});

it('A fact is its lane and what it says', () => {
  expect(factText({ from: 'a', to: 'b', input: 'i', order: 'PO-1', quantity: 5 })).toBe('a → b, i: order PO-1, quantity 5');
});
