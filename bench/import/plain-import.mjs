// csv-parse and one INSERT a row, as one writes it in an hour. Arguments: FILE ROWS DATABASE.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import pg from 'pg';

const [file, most, url] = process.argv.slice(2);
const client = new pg.Client(url);
await client.connect();
await client.query('create table if not exists plain_order (vendor text, buyer text, input text, po text, line text, quantity float8, ordered date, promised date, primary key (vendor, buyer, input, po, line))');
await client.query('truncate plain_order');
let rows = 0;
for await (const row of createReadStream(file).pipe(parse({ columns: true, bom: true, to: Number(most) }))) {
  await client.query('insert into plain_order values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing', [row.Vendor, row.Buyer, row.Input, row.PO, row.Line, row.Quantity, row.Ordered, row.Promised]);
  rows++;
}
await client.end();
process.stdout.write(JSON.stringify({ rows }));
