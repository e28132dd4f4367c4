import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { mappingJsonSchema, parseMapping } from '@chokepoint/table-files';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { importing, running } from './given-imports.js';

const json = async (name: string) => JSON.parse(await readFile(`examples/${name}`, 'utf8'));
const HEADER = 'ID,PO / SO #,Country,PQ First Sent to Client Date,PO Sent to Vendor Date,Scheduled Delivery Date,Delivered to Client Date,Delivery Recorded Date,Product Group,Vendor,Line Item Quantity';

describe('The examples', () => {
  it.each([
    ['orders', '60 rows read, 0 left out by the mapping, 0 bad\nfacts: 60 ordered\n60 orders on 3 lanes'],
    ['receipts', '62 rows read, 0 left out by the mapping, 0 bad\nfacts: 62 received\n59 orders on 3 lanes'],
  ])('bring in %s, all on lanes of the reference network', async (name, told) => {
    const { code, out, err } = await running(['import', 'deliveries', `examples/${name}.csv`, '--map', `examples/${name}.mapping.json`, '--dry-run', '--network', 'data/reference-network.json', '--strict']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(told);
  });

  it('bring in a spreadsheet whose rows say the order and the receipt, where it came', async () => {
    const { code, out } = await running(['import', 'deliveries', 'examples/open-lines.csv', '--map', 'examples/open-lines.mapping.json', '--dry-run']);
    expect([code, out.split('\n').slice(0, 2)]).toEqual([0, ['6 rows read, 0 left out by the mapping, 0 bad', 'facts: 6 ordered and 3 received']]);
  });

  it('have a mapping for each layout that the published schema allows', async () => {
    const allows = new Ajv2020({ strict: false }).compile(await json('mapping.schema.json'));
    for (const name of ['orders', 'receipts', 'open-lines', 'scms-delivery-history']) {
      const mapping = await json(`${name}.mapping.json`);
      expect(allows(mapping)).toBe(true);
      parseMapping(mapping);
    }
    expect(allows({ ...(await json('orders.mapping.json')), facts: [{ type: 'ordered' }] })).toBe(false);
  });

  it('have the schema that the mappings are held to', async () => {
    expect(await json('mapping.schema.json')).toEqual(JSON.parse(JSON.stringify(mappingJsonSchema())));
  });

  it('read a delivery history as it was published: bare CR, a mark, two forms of dates, texts for what nobody knows', async () => {
    const rows = [
      '1,SCMS-4,"Côte d\'Ivoire",Pre-PQ Process,11/13/06,2-Jan-07,5-Jan-07,9-Jan-07,HRDT,"Abbott GmbH & Co. KG",500',
      '2,SCMS-5,Vietnam,9/1/06,Date Not Captured,2-Jan-07,5-Jan-07,3-Jan-07,ARV,"Aurobindo, Ltd",19',
      '3,SO-7,Zambia,Pre-PQ Process,N/A - From RDC,2-Jan-07,5-Jan-07,5-Jan-07,ARV,SCMS from RDC,3',
    ];
    const table = `\ufeff${[HEADER, ...rows].join('\r')}\r`;
    const { err, events } = await importing(table, await json('scms-delivery-history.mapping.json'), '--allow-bad');
    expect(err).toContain('line 4: PO Sent to Vendor Date: "N/A - From RDC" gives no time, nor does "PQ First Sent to Client Date"');
    const facts = events!.trim().split('\n').map((line) => JSON.parse(line));
    expect(facts.map(({ type, time, data }) => [type.split('.')[2], time.slice(0, 10), data.promised ?? data.at, data.from])).toEqual([
      ['ordered', '2006-11-13', '2007-01-02', 'Abbott GmbH & Co. KG'],
      ['received', '2007-01-09', '2007-01-05', 'Abbott GmbH & Co. KG'],
      ['ordered', '2006-09-01', '2007-01-02', 'Aurobindo, Ltd'],
      // Recorded before it was delivered: it was known when it was.
      ['received', '2007-01-05', '2007-01-05', 'Aurobindo, Ltd'],
    ]);
  });
});
