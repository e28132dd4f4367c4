import { describe, expect, it } from '@jest/globals';
import { canonicalJson, contentHash } from '@chokepoint/contracts/cloudevents';
import fc from 'fast-check';
import { BadMapping, parseMapping } from '../mapping/parse-mapping.js';
import { compileMapping } from './compile-mapping.js';
import { factId, type TableFact } from './table-fact.js';

const HEADER = ['From', 'To', 'Input', 'Order', 'Line', 'Quantity', 'Known', 'Day', 'State'];
const ROW = ['v', 'b', 'wafer', 'PO-1', '1', '5', '2026-01-05', '2026-02-01', 'open'];
const LINE = { from: 'From', to: 'To', input: 'Input', order: 'Order', line: 'Line' };
const ORDERED = { type: 'ordered', ...LINE, quantity: 'Quantity', promised: 'Day', time: 'Known' };
const RECEIVED = { type: 'received', ...LINE, quantity: 'Quantity', at: 'Day', time: 'Known' };

const reading = (facts: object[], cells: readonly string[] = ROW, rest: object = {}) =>
  compileMapping(parseMapping({ source: '//spec', facts, ...rest }), HEADER)({ line: 7, cells });
function factsOf(...args: Parameters<typeof reading>): readonly TableFact[] {
  const read = reading(...args);
  if (!read || 'problems' in read) throw new Error(JSON.stringify(read));
  return read.facts;
}
const withCell = (column: string, cell: string) => ROW.map((each, index) => (HEADER[index] === column ? cell : each));

describe('A row', () => {
  it('says what the mapping makes of it', () => {
    const line = { from: 'v', to: 'b', input: 'wafer', order: 'PO-1', line: '1' };
    expect(factsOf([ORDERED, RECEIVED, { type: 'cancelled', ...LINE, time: 'Known' }])).toMatchObject([
      { kind: 'ordered', time: '2026-01-05', known: Date.parse('2026-01-05'), data: { ...line, quantity: 5, promised: '2026-02-01' } },
      { kind: 'received', data: { ...line, quantity: 5, at: '2026-02-01' } },
      { kind: 'cancelled', data: line },
    ]);
  });

  it('may say that lanes are late', () => {
    const delayed = { type: 'delayed', from: 'From', incident: { join: ['From', 'Order'], with: ' ' }, status: { constant: 'confirmed' }, delayDays: 'Quantity', start: 'Day', time: 'Known' };
    expect(factsOf([delayed])[0].data).toEqual({ from: 'v', incident: 'v PO-1', status: 'confirmed', delayDays: 5, start: '2026-02-01' });
    const { delayDays: _, ...without } = delayed;
    expect(reading([without])).toEqual({ problems: [{ line: 7, column: '', reason: expect.stringContaining('is no delayDays'), value: '' }] });
  });

  it('says only what holds for it', () => {
    const facts = [ORDERED, { ...RECEIVED, when: { column: 'State', equals: 'closed' } }];
    expect(factsOf(facts).map(({ kind }) => kind)).toEqual(['ordered']);
    expect(factsOf(facts, withCell('State', 'closed')).map(({ kind }) => kind)).toEqual(['ordered', 'received']);
  });

  it.each([
    [{ include: { column: 'State', oneOf: ['closed', 'done'] } }],
    [{ include: [{ column: 'State', equals: 'open' }, { column: 'Order', matches: '^X' }] }],
    [{ include: { column: 'State', empty: true } }],
    [{ exclude: { column: 'Order', matches: '^PO-\\d$' } }],
    [{ exclude: [{ column: 'Order', equals: 'none' }, { column: 'State', equals: 'open' }] }],
  ])('is left out by %j', (rows) => expect(reading([ORDERED], ROW, { rows })).toBeUndefined());

  it('with anything wrong says nothing, and each mistake is told once', () => {
    const cells = withCell('Quantity', 'x').with(7, '');
    expect(reading([ORDERED, RECEIVED], cells)).toEqual({
      problems: [
        { line: 7, column: 'Day', reason: 'gives no promised', value: '' },
        { line: 7, column: 'Quantity', reason: expect.stringContaining('is not a number'), value: 'x' },
        { line: 7, column: 'Day', reason: 'gives no at', value: '' },
      ],
    });
  });

  it('tells all columns that could have said what is missing', () => {
    expect(reading([{ ...ORDERED, time: { firstOf: ['Known', 'Day'] }, promised: { constant: '2026-02-01' } }], withCell('Known', '').with(7, ''))).toMatchObject({
      problems: [{ column: 'Known', reason: 'gives no time, nor does "Day"' }],
    });
  });
});

describe('The id of a fact', () => {
  it('is the same whenever the same is said, and another when anything is another', () => {
    const [fact] = factsOf([ORDERED]);
    expect(factId(factsOf([ORDERED])[0])).toBe(factId(fact));
    const others = HEADER.slice(0, 8).map((column, index) => factId(factsOf([ORDERED], withCell(column, ['w', 'c', 'hbm', 'PO-2', '2', '6', '2026-01-06', '2026-02-02'][index]))[0]));
    expect(new Set([...others, factId(factsOf([RECEIVED])[0]), factId(fact)]).size).toBe(10);
  });

  it('is the hash of the canonical JSON of what it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), fc.double({ min: 1e-300, max: 1e300 }), (text, quantity) => {
        const cells = withCell('Quantity', String(quantity)).with(0, text);
        const read = reading([{ ...ORDERED, from: { column: 'From', trim: false } }], cells);
        if (!read || 'problems' in read) return;
        const [fact] = read.facts;
        const { data, time } = fact;
        expect(JSON.stringify(data)).toBe(canonicalJson(data));
        // `contentHash` takes any JSON, and hashes its canonical form.
        expect(factId(fact)).toBe(contentHash({ data, time, type: 'chokepoint.delivery.ordered.v1' }));
      }),
    );
  });

  it('is of the columns that the mapping names, where it names some', () => {
    const named = (cells: readonly string[]) => factId(factsOf([{ ...ORDERED, id: ['Order', 'Line'] }], cells)[0]);
    expect(named(withCell('Quantity', '6'))).toBe(named(ROW));
    expect(named(withCell('Line', '2'))).not.toBe(named(ROW));
  });
});

describe('A mapping', () => {
  it.each([
    [{}, ['/source', '/facts']],
    [{ source: '//x', facts: [] }, ['/facts']],
    [{ source: '//x', facts: [{ ...ORDERED, type: 'sent' }] }, ['/facts/0/type']],
    [{ source: '//x', facts: [{ ...ORDERED, colour: 'Line' }] }, ['/facts/0']],
    [{ source: '//x', facts: [{ ...ORDERED, from: 7 }] }, ['/facts/0/from']],
    [{ source: '//x', facts: [{ ...ORDERED, from: { column: 'From', constant: 'v' } }] }, ['/facts/0/from']],
    [{ source: '//x', facts: [{ ...ORDERED, from: { firstOf: ['From', { colum: 'To' }] } }] }, ['/facts/0/from/firstOf/1', '/facts/0/from/firstOf/1']],
    [{ source: '//x', facts: [{ ...ORDERED, promised: { latestOf: [{ column: 'Day', zone: 'Nowhere' }] } }] }, ['/facts/0/promised/latestOf/0/zone']],
    [{ source: '//x', facts: [ORDERED], numbers: { decimal: ',', thousands: ',' } }, ['/numbers']],
    [{ source: '//x', facts: [ORDERED], table: { encoding: 'ebcdic' } }, ['/table/encoding']],
    [{ source: '//x', facts: [ORDERED], rows: { include: { column: 'State', matches: '(' } } }, ['/rows/include/matches']],
    [{ source: '//x', facts: [ORDERED], rows: { include: { column: 'State' } } }, ['/rows/include']],
  ])('%j is refused with the place of what is wrong', (document, paths) => {
    expect(pathsOf(() => parseMapping(document))).toEqual(paths);
  });

  it('names every column that the table lacks', () => {
    expect(pathsOf(() => reading([{ ...ORDERED, from: 'Fro', promised: { firstOf: ['Day', 'Dy'] }, id: ['Nr'] }]))).toEqual(['/facts/0/id/0', '/facts/0/from', '/facts/0/promised/firstOf/1']);
  });

  function pathsOf(work: () => unknown): string[] {
    try {
      work();
    } catch (error) {
      if (error instanceof BadMapping) return error.problems.map(({ path }) => path);
      throw error;
    }
    return [];
  }
});
