import { parseEconomy } from './parse-economy.js';

const firms = [
  { id: 'mine', sector: 'ore' },
  { id: 'mill', sector: 'steel' },
  { id: 'yard', sector: 'ships' },
];
const flow = { from: 'mine', to: 'mill', value: 2 };
const valid = (changes: Record<string, unknown> = {}) => ({ firms, flows: [flow, { from: 'mill', to: 'yard', value: 5 }], ...changes });
const pathsOf = (document: unknown): string[] => parseEconomy(document).errors.map(({ path }) => path);
const pair = { supplier: 'ore', buyer: 'steel', kind: 'essential' };

describe('an economy document', () => {
  it('is compiled with its defaults filled in', () => {
    const { economy, errors, warnings } = parseEconomy(valid());
    expect([errors, warnings]).toEqual([[], []]);
    expect(economy).toEqual({
      firmCount: 3,
      firmIds: ['mine', 'mill', 'yard'],
      sectors: ['ore', 'steel', 'ships'],
      sectorOf: Int32Array.of(0, 1, 2),
      flowStart: Int32Array.of(0, 1, 2, 2),
      flowTo: Int32Array.of(1, 2),
      flowValue: Float64Array.of(2, 5),
      flowNecessity: Uint8Array.of(1, 1),
      substitution: true,
      epsilon: 0.01,
    });
  });

  it('says what sectors are to each other, pair by pair and otherwise', () => {
    const necessity = (changes: Record<string, unknown>) => [...parseEconomy(valid(changes)).economy!.flowNecessity];
    expect(necessity({ essentials: [pair] })).toEqual([2, 1]);
    expect(necessity({ essentials: [{ ...pair, kind: 'none' }], otherwise: 'essential' })).toEqual([0, 2]);
    expect(necessity({ otherwise: 'none' })).toEqual([0, 0]);
    // The other way round is another pair.
    expect(necessity({ essentials: [pair, { supplier: 'steel', buyer: 'ore', kind: 'none' }] })).toEqual([2, 1]);
  });

  it('puts flows in order, adds up those of one pair and leaves out those of no value', () => {
    const flows = [{ from: 'yard', to: 'yard', value: 1 }, { from: 'mine', to: 'yard', value: 1 }, flow, { ...flow, value: 0.5 }, { from: 'mill', to: 'mine', value: 0 }];
    const { flowStart, flowTo, flowValue } = parseEconomy(valid({ flows })).economy!;
    expect([[...flowStart], [...flowTo], [...flowValue]]).toEqual([[0, 2, 2, 3], [1, 2, 2], [2.5, 1, 1]]);
  });

  it('may number its firms and sectors', () => {
    const numbered = { firms: [{ id: 1, sector: 7 }, { id: '2', sector: '8' }], flows: [{ from: '1', to: 2, value: 3 }], essentials: [{ supplier: 7, buyer: '8', kind: 'essential' }] };
    const { firmIds, sectors, flowNecessity } = parseEconomy(numbered).economy!;
    expect([firmIds, sectors, [...flowNecessity]]).toEqual([['1', '2'], ['7', '8'], [2]]);
  });

  it('may have no flows, and no firms', () => {
    expect(pathsOf({ firms })).toEqual([]);
    expect(pathsOf({ firms: [] })).toEqual([]);
  });

  it('is warned of fields and sectors that nobody knows', () => {
    const entry = { supplier: 'coal', buyer: 'steel', kind: 'none', note: 1 };
    const { economy, warnings } = parseEconomy(valid({ year: 2026, firms: [{ ...firms[0], size: 1 }, ...firms.slice(1)], flows: [{ ...flow, unit: 'EUR' }], essentials: [pair, entry] }));
    expect(economy).toBeDefined();
    expect(warnings.map(({ path, code }) => [path, code])).toEqual([
      ['/year', 'unknown-field'],
      ['/firms/0/size', 'unknown-field'],
      ['/flows/0/unit', 'unknown-field'],
      ['/essentials/1/note', 'unknown-field'],
      ['/essentials/1/supplier', 'no-match'],
    ]);
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['an unknown supplier', { flows: [flow, { ...flow, from: 'nobody' }] }, '/flows/1/from', 'unknown-id'],
    ['an unknown buyer', { flows: [flow, flow, flow, { ...flow, to: 'nobody' }] }, '/flows/3/to', 'unknown-id'],
    ['a second firm of the same id', { firms: [...firms, firms[1]] }, '/firms/3/id', 'duplicate'],
    ['a firm without id', { firms: [...firms, { sector: 'ore' }] }, '/firms/3/id', 'missing'],
    ['a firm without sector', { firms: [...firms, { id: 'x' }] }, '/firms/3/sector', 'missing'],
    ['no firms at all', { firms: undefined }, '/firms', 'missing'],
    ['a negative value', { flows: [{ ...flow, value: -1 }] }, '/flows/0/value', 'range'],
    ['a value that is not finite', { flows: [{ ...flow, value: Infinity }] }, '/flows/0/value', 'type'],
    ['a value that is no number', { flows: [{ ...flow, value: NaN }] }, '/flows/0/value', 'type'],
    ['no value', { flows: [{ from: 'mine', to: 'mill' }] }, '/flows/0/value', 'missing'],
    ['values without a finite sum', { flows: [flow, { ...flow, value: 1e308 }, { ...flow, value: 1e308 }] }, '/flows/2/value', 'range'],
    ['flows that are no list', { flows: {} }, '/flows', 'type'],
    ['two entries for one pair of sectors', { essentials: [pair, { ...pair, kind: 'none' }] }, '/essentials/1', 'duplicate'],
    ['an unknown kind', { essentials: [{ ...pair, kind: 'vital' }] }, '/essentials/0/kind', 'type'],
    ['an unknown kind of all other pairs', { otherwise: 'vital' }, '/otherwise', 'type'],
    ['a negative epsilon', { epsilon: -0.01 }, '/epsilon', 'range'],
    ['substitution that is neither true nor false', { substitution: 1 }, '/substitution', 'type'],
  ])('is refused with %s, by its path', (_, changes, path, code) => {
    const { economy, errors } = parseEconomy(valid(changes));
    expect(economy).toBeUndefined();
    expect(errors.map((error) => [error.path, error.code])).toEqual([[path, code]]);
  });

  it('is refused where it is none', () => {
    for (const document of [null, 3, 'x', []]) expect(pathsOf(document)).toEqual(['']);
  });

  it('is told all its errors at once', () => {
    expect(pathsOf(valid({ firms: [...firms, firms[0]], flows: [{ from: 'x', to: 'y', value: 1 }], essentials: [pair, pair] }))).toEqual(['/firms/3/id', '/flows/0/from', '/flows/0/to', '/essentials/1']);
  });
});
