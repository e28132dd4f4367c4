import fc from 'fast-check';
import type { WhatIfPart, WhatIfQuestion } from '@chokepoint/console-service/contract';
import { questionIn, searchOf } from './question-link.js';

const name = fc.string({ minLength: 1, unit: 'grapheme' }).map((text) => text.trim()).filter((text) => text !== '');
const number = fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value + 0);
const part: fc.Arbitrary<WhatIfPart> = fc.oneof(
  fc.record({ ask: fc.constant('lose-owner' as const), owner: name, weeks: number }),
  fc.record({ ask: fc.constant('lose-node' as const), node: name }),
  fc.record({ ask: fc.constant('cut' as const), node: name, to: number, from: number, until: number }),
  fc.record({ ask: fc.constant('source' as const), to: name, input: name, from: name, share: number }),
);

describe('the link of a question', () => {
  it('says what is asked, readably', () => {
    const question: WhatIfQuestion = { over: 'nothing', parts: [{ ask: 'lose-country', country: 'TW', weeks: 8 }, { ask: 'lose-owner', owner: 'Sibelco, The Quartz Corp' }] };
    expect(searchOf(question)).toBe('lose-country=country:TW,weeks:8&lose-owner=owner:Sibelco%5C,%20The%20Quartz%20Corp&over=nothing');
  });

  it('is read as it was written, whatever names there are', () => {
    fc.assert(
      fc.property(fc.array(part), fc.constantFrom('present' as const, 'nothing' as const), (parts, over) => {
        expect(questionIn(searchOf({ over, parts }))).toEqual({ question: { over, parts }, problems: [] });
      }),
    );
  });

  it('names what it cannot read and leaves it out', () => {
    const { question, problems } = questionIn('?lose-node=weeks:x,colour:red&gain=a&over=yesterday&stock=node:b200,input:hbm,weeks:4');
    expect(question).toEqual({ over: 'present', parts: [{ ask: 'stock', node: 'b200', input: 'hbm', weeks: 4 }] });
    expect(problems).toEqual([
      { parameter: 'lose-node', value: 'weeks:x,colour:red', is: 'unreadable', fields: [{ field: 'colour', is: 'unknown' }, { field: 'node', is: 'missing' }, { field: 'weeks', is: 'not-a-number' }] },
      { parameter: 'gain', value: 'a', is: 'unknown' },
      { parameter: 'over', value: 'yesterday', is: 'unknown' },
    ]);
  });
});
