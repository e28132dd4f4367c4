import fc from 'fast-check';
import { writtenNetworks } from '../testing/index.js';
import { networkOfTables } from './network-of-tables.js';
import { type NetworkTables, networkTables } from './network-tables.js';

const NONE: NetworkTables = {
  nodes: { columns: ['id'], rows: [] },
  requirements: { columns: ['node', 'input'], rows: [] },
  supplies: { columns: ['from', 'to', 'input'], rows: [] },
};
const nodes = (columns: string[], ...rows: string[][]) => networkOfTables({ id: 'toy' }, { ...NONE, nodes: { columns, rows } });

describe('A network of tables', () => {
  it('is the document that the tables were made of', () => {
    fc.assert(
      fc.property(writtenNetworks(), (document) => {
        const { nodes: _nodes, requirements: _requirements, supplies: _supplies, ...head } = document;
        expect(networkOfTables(head, networkTables(document))).toEqual({ document, errors: [], warnings: [] });
      }),
    );
  });

  it('has absent fields where cells are empty or rows short', () => {
    expect(nodes(['id', 'owner', 'demand'], ['a', '', '5'], ['b']).document['nodes']).toEqual([{ id: 'a', demand: 5 }, { id: 'b' }]);
  });

  it('takes a bare citation for a list of one', () => {
    expect(nodes(['id', 'sources'], ['a', 'https://a.example']).document['nodes']).toEqual([{ id: 'a', sources: ['https://a.example'] }]);
  });

  it.each([
    ['1e309', '1e309 is beyond what a number can hold'],
    ['1,500', '1,500 may be 1.5 or 1500, and the other cells do not tell: write 1500, or another number of decimals'],
    ['many', 'expected a number, not "many"'],
    ['0x10', 'expected a number, not "0x10"'],
  ])('points at the number %s', (cell, message) => {
    expect(nodes(['id', 'demand'], ['a', cell]).errors).toEqual([{ path: '/nodes/0/demand', code: 'type', message }]);
  });

  it('points at citations that are no JSON', () => {
    expect(nodes(['id', 'sources'], ['a', '["x']).errors).toMatchObject([{ path: '/nodes/0/sources', code: 'type' }]);
  });

  it('refuses a column twice or missing, and warns of one that no field has', () => {
    const { errors, warnings } = nodes(['name', 'name', 'colour'], ['a', 'b', 'red']);
    expect(errors.map(({ message }) => message)).toEqual(['a second column name', 'no column id']);
    expect(warnings).toEqual([{ path: '/nodes', code: 'unknown-field', message: 'unknown column "colour", ignored' }]);
  });
});
