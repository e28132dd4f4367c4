import { describe, expect, it } from '@jest/globals';
import { checkMapping, placed } from './mapping-check.js';

const FACT = { type: 'ordered', from: 'V', to: 'B', input: 'I', order: 'PO', line: 'L', quantity: 'Q', promised: 'P', time: 'T' };
const text = (fact: object = FACT) => JSON.stringify({ source: '//spec', facts: [fact] }, undefined, 2);

describe('The check of a mapping', () => {
  it('says what a good one brings', () => expect(checkMapping(text())).toEqual({ problems: [], source: '//spec', facts: ['ordered'] }));

  it.each([
    ['{\n  "source": "//spec",\n  "facts": [}\n', 3, 'a value is expected here'],
    ['{\n  "source" "//spec"\n}', 2, 'a colon is expected here'],
    ['', 1, 'there is no mapping yet'],
  ])('names the place where text is no JSON', (broken, line, message) => {
    expect(checkMapping(broken).problems).toEqual([expect.objectContaining({ line, message, pointer: '' })]);
  });

  it('names the place of a value that is wrong', () => {
    const { problems } = checkMapping(text({ ...FACT, quantity: 5 }));
    expect(problems).toEqual([{ pointer: '/facts/0/quantity', message: 'expected the name of a column or an object', line: 11, column: 19, length: 1 }]);
  });

  it('names the place of what lacks something', () => {
    const { promised: _, ...fact } = FACT;
    expect(checkMapping(text(fact)).problems).toEqual([expect.objectContaining({ pointer: '/facts/0/promised', line: 4, column: 5, length: 1 })]);
  });

  it('finds members whose names have slashes and tildes', () => {
    expect(placed('{"a/b~": {"0": 1}}', [{ path: '/a~1b~0', message: 'no' }])).toEqual([{ pointer: '/a~1b~0', message: 'no', line: 1, column: 10, length: 8 }]);
  });
});
