import { describe, expect, it } from '@jest/globals';
import { type NetworkDocument, parseNetwork } from '@chokepoint/network';
import { convert } from 'xmlbuilder2';
import { dotOf } from './dot.js';
import { graphmlOf } from './graphml.js';

const network = (supplier: string): NetworkDocument =>
  parseNetwork({
    id: 'toy "1"',
    nodes: [{ id: supplier, owner: 'A & B', capacity: 5 }, { id: 'buyer', demand: 1 }],
    requirements: [{ node: 'buyer', input: 'a\\b', stockWeeks: 2 }],
    supplies: [{ from: supplier, to: 'buyer', input: 'a\\b', leadWeeks: 3 }],
  }).network!;

interface Xml {
  graphml: { key: Record<string, string>[]; graph: { node: { '@id': string; data: { '@key': string; '#': string }[] }[]; edge: { '@source': string; data: { '@key': string; '#': string }[] } } };
}
const read = (supplier: string) => (convert(graphmlOf(network(supplier)), { format: 'object' }) as unknown as Xml).graphml;
/** The library's own reader leaves entities as they are. */
const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const dataOf = ({ data }: { data: { '@key': string; '#': string }[] }) => Object.fromEntries(data.map((each) => [each['@key'], plain(each['#'])]));

describe('GraphML', () => {
  it('has typed keys for what nodes and lanes say', () => {
    const { key, graph } = read('fab');
    expect(key).toContainEqual({ '@id': 'edge-leadWeeks', '@for': 'edge', '@attr.name': 'leadWeeks', '@attr.type': 'int' });
    expect(dataOf(graph.node[0])).toMatchObject({ 'node-label': 'fab', 'node-owner': 'A & B', 'node-capacity': '5' });
    expect(graph.node[0]['@id']).toBe('fab');
    expect(dataOf(graph.edge)).toMatchObject({ 'edge-input': 'a\\b', 'edge-share': '1', 'edge-leadWeeks': '3', 'edge-stockWeeks': '2' });
  });

  it('numbers nodes where an attribute would not keep their ids', () => {
    const { graph } = read('two\nlines <&> "q"');
    expect([graph.node[0]['@id'], graph.edge['@source'], dataOf(graph.node[0])['node-label']]).toEqual(['n0', 'n0', 'two\nlines <&> "q"']);
  });
});

describe('DOT', () => {
  it('quotes every name', () => {
    const lines = dotOf(network('fab')).split('\n');
    expect(lines[0]).toBe('digraph "toy \\"1\\"" {');
    expect(lines).toContain('  "fab" [label="fab", owner="A & B"];');
    expect(lines).toContain('  "fab" -> "buyer" [label="a\\\\b", share="1", leadWeeks="3"];');
  });

  it.each([['a\\', '"a\\\\"'], ['a\\\\', '"a\\\\\\\\"'], ['a"b', '"a\\"b"'], ['-> x', '"-> x"']])('keeps the id %j within its quotes', (id, quoted) => {
    expect(dotOf(network(id))).toContain(`  ${quoted} -> "buyer"`);
  });
});
