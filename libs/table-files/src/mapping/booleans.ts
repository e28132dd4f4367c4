import type { Parse } from './reader.js';

const MEANINGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);

export const parseBoolean: Parse<boolean> = (text, column, report) => {
  const meaning = MEANINGS.get(text.toLowerCase());
  return meaning ?? void report.add(column, 'is neither true (yes, 1) nor false (no, 0); `values` can say which it means', text);
};
