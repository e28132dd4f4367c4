import type { EconomyInput } from './economy-document.js';
import { parseEconomy } from './parse-economy.js';
import { SystemicRisk } from './systemic-risk.js';

type Kind = NonNullable<EconomyInput['otherwise']>;

/** Figure 1 of Diem, Borsos, Reisch, Kertesz & Thurner (2022): firms 1 to 11, each edge worth 1. */
const figureOne = (otherwise: Kind, substitution: boolean): EconomyInput => ({
  firms: [1, 2, 1, 3, 4, 2, 4, 1, 2, 3, 5].map((sector, index) => ({ id: `${index + 1}`, sector: `${sector}` })),
  flows: ['2 1', '2 3', '3 7', '6 7', '7 4', '7 11', '8 11', '9 5', '9 10', '10 7'].map((edge) => {
    const [from, to] = edge.split(' ');
    return { from, to, value: 1 };
  }),
  otherwise,
  substitution,
});

const economyFrom = (document: EconomyInput) => parseEconomy(document).economy!;
const esriOfAll = (document: EconomyInput): number[] => {
  const economy = economyFrom(document);
  return [...new SystemicRisk(economy).esriOf(0, economy.firmCount)];
};

/** Two sectors; a buys of b, c and d, and b of a. */
const small = (changes: Partial<EconomyInput> = {}): EconomyInput => ({
  firms: [
    { id: 'a', sector: 'plants' },
    { id: 'b', sector: 'parts' },
    { id: 'c', sector: 'parts' },
    { id: 'd', sector: 'power' },
  ],
  flows: [
    { from: 'b', to: 'a', value: 3 },
    { from: 'c', to: 'a', value: 1 },
    { from: 'd', to: 'a', value: 4 },
    { from: 'a', to: 'b', value: 2 },
  ],
  substitution: false,
  ...changes,
});

describe('the network of Figure 1', () => {
  it.each<[string, Kind, boolean, number[]]>([
    ['linear', 'non-essential', false, [0.1, 11 / 30, 4 / 15, 0.35, 0.1, 1 / 6, 0.7, 0.1, 11 / 30, 4 / 15, 0.45]],
    ['Leontief', 'essential', false, [0.1, 0.5, 0.4, 0.35, 0.1, 0.3, 0.7, 0.1, 0.5, 0.4, 0.45]],
    ['linear with substitution', 'non-essential', true, [0.1, 0.3, 4 / 15, 0.35, 0.1, 7 / 60, 0.7, 0.1, 14 / 45, 4 / 15, 0.45]],
    ['Leontief with substitution', 'essential', true, [0.1, 11 / 30, 0.4, 0.35, 0.1, 0.15, 0.7, 0.1, 0.4, 0.4, 0.45]],
  ])('has the published indices: %s', (_, otherwise, substitution, published) => {
    esriOfAll(figureOne(otherwise, substitution)).forEach((index, firm) => expect(Math.abs(index / published[firm] - 1)).toBeLessThan(1e-12));
  });
});

describe('the index of a firm', () => {
  it('takes the worst of the essential sectors, and the sum of the others as one', () => {
    // c stops: of parts, a gets 3 of 4; of all it buys 7 of 8.
    const essential = { essentials: [{ supplier: 'parts', buyer: 'plants', kind: 'essential' as const }], epsilon: 1 };
    const lost = (part: number) => (1 + 2 * part) / 10;
    expect(esriOfAll(small(essential))[2]).toBeCloseTo(lost(1 / 4), 14);
    expect(esriOfAll(small({ epsilon: 1 }))[2]).toBeCloseTo(lost(1 / 8), 14);
  });

  it('counts what is bought of sectors that are nothing to the buyer among all that it buys', () => {
    const without = { essentials: [{ supplier: 'power', buyer: 'plants', kind: 'none' as const }], epsilon: 1 };
    expect(esriOfAll(small(without))[2]).toBeCloseTo((1 + 2 / 8) / 10, 14);
    // d stops: nothing to a, and d buys of nobody.
    expect(esriOfAll(small(without))[3]).toBeCloseTo(4 / 10, 14);
  });

  it('adds up flows that are given twice, in any order', () => {
    const { flows } = small();
    const halves = flows!.map((flow) => ({ ...flow, value: flow.value / 2 }));
    expect(esriOfAll(small({ flows: [...halves, ...halves.toReversed()] }))).toEqual(esriOfAll(small()));
  });

  it('depends on where the iteration ends, since flows close cycles', () => {
    const [once, usual, long] = [1, 1e-2, 0].map((epsilon) => esriOfAll(small({ epsilon }))[2]);
    expect(once).toBeLessThan(usual);
    expect(usual).toBeLessThan(long);
    // At rest: a loses 1/8 of its output and 3/8 of what b loses; b, which buys of a alone, loses what a does.
    expect(long).toBeCloseTo((1 + 5 * 0.2) / 10, 12);
  });

  it('takes all that a sector makes for irreplaceable where nothing of it is left', () => {
    const alone = small({ firms: small().firms.map((firm) => ({ ...firm, sector: firm.id })), substitution: true });
    expect(esriOfAll(alone)).toEqual(esriOfAll({ ...alone, substitution: false }));
  });

  it('is 0 for everybody where nothing is sold, and 1 where all is sold by one', () => {
    expect(esriOfAll(small({ flows: [{ from: 'a', to: 'b', value: 0 }] }))).toEqual([0, 0, 0, 0]);
    expect(esriOfAll(small({ flows: [] }))).toEqual([0, 0, 0, 0]);
    expect(esriOfAll(small({ flows: [{ from: 'a', to: 'b', value: 3 }] }))).toEqual([1, 1, 0, 0]);
    expect(esriOfAll({ firms: [], flows: [] })).toEqual([]);
  });

  it('is at most 1, whatever rounding does', () => {
    const names = Array.from({ length: 30 }, (_, index) => `${index}`);
    const flows = names.map((from, index) => ({ from, to: names[(index + 1) % 30], value: 1 / (index + 3) }));
    const firms = names.map((id) => ({ id, sector: 'one' }));
    // Everybody stops, whoever is first, and the output of all is added up in an order of its own.
    const risk = new SystemicRisk(economyFrom({ firms, flows, otherwise: 'essential', substitution: false }), Infinity);
    expect([...risk.esriOf(0, 30)].filter((index) => index > 1)).toEqual([]);
    expect(risk.esri(0)).toBeCloseTo(1, 14);
  });
});

describe('indices', () => {
  const economy = economyFrom(figureOne('non-essential', true));
  const all = new SystemicRisk(economy).esriOf(0, 11);

  it('of a part of the firms, of one, or of an economy sent to a worker are the same', () => {
    const risk = new SystemicRisk(structuredClone(economy));
    expect(risk.esriOf(3, 8)).toEqual(all.slice(3, 8));
    expect([8, 0, 8].map((firm) => risk.esri(firm))).toEqual([all[8], all[0], all[8]]);
    expect(risk.esriOfEach([8, 0, 8])).toEqual(Float64Array.of(all[8], all[0], all[8]));
    expect(risk.esriOf(4, 4)).toHaveLength(0);
  });

  it('are refused for firms that there are not', () => {
    const risk = new SystemicRisk(economy);
    for (const firm of [-1, 11, 0.5, NaN]) expect(() => risk.esri(firm)).toThrow(RangeError);
    for (const [from, to] of [[-1, 3], [0, 12], [5, 4], [NaN, 2]]) expect(() => risk.esriOf(from, to)).toThrow(RangeError);
    expect(() => new SystemicRisk(economyFrom({ firms: [], flows: [] })).esri(0)).toThrow(RangeError);
  });
});
