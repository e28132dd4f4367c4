import fc from 'fast-check';
import type { NetworkInput } from '../document.js';

/** What breaks tables: formulas, quotes, delimiters, line breaks, other scripts, signs of more than one unit. */
const hostile = fc.stringMatching(/^['"=+\-@,;|\t\r\n é台😀＝]{1,6}$/u);
const text = fc.oneof(hostile, fc.string({ maxLength: 8, unit: 'grapheme' })).map((each) => each.replaceAll('\u0000', '0'));
const id = text.filter((each) => each !== '');
const number = fc.oneof(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 0, max: 100 })).map((value) => (value === 0 ? 0 : value));
const sources = fc.array(fc.oneof(text, fc.dictionary(text, fc.oneof(text, number), { noNullPrototype: true, maxKeys: 3 })), { maxLength: 2 });

const nodes = fc.record(
  { id, name: text, kind: text, owner: text, country: text, capacity: number, demand: number, hazardPerYear: number, sources },
  { requiredKeys: ['id'], noNullPrototype: true },
);
const requirements = fc.record({ node: id, input: id, unitsPerOutput: number, criticality: number, surge: number }, { requiredKeys: ['node', 'input'], noNullPrototype: true });
const supplies = fc.record({ from: id, to: id, input: id, share: number, standby: number, leadWeeks: number }, { requiredKeys: ['from', 'to', 'input'], noNullPrototype: true });

/** Documents as anybody may write them, with hostile texts and any field left out. They need not make sense together. */
export function writtenNetworks(): fc.Arbitrary<NetworkInput & Required<Pick<NetworkInput, 'nodes' | 'requirements' | 'supplies'>>> {
  return fc.record(
    { id, asOf: text, nodes: fc.array(nodes, { maxLength: 5 }), requirements: fc.array(requirements, { maxLength: 4 }), supplies: fc.array(supplies, { maxLength: 4 }) },
    { requiredKeys: ['id', 'nodes', 'requirements', 'supplies'], noNullPrototype: true },
  );
}
