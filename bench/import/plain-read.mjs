// What one writes in an hour: csv-parse and Luxon, a row at a time. Arguments: FILE ROWS.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { DateTime } from 'luxon';

const [file, most] = process.argv.slice(2);
let rows = 0;
let quantity = 0;
for await (const row of createReadStream(file).pipe(parse({ columns: true, bom: true, to: Number(most) }))) {
  const moments = ['Ordered', 'Promised', 'Received'].map((name) => DateTime.fromFormat(row[name], 'yyyy-MM-dd', { zone: 'utc' }));
  if (moments.some(({ isValid }) => !isValid) || !(Number(row.Quantity) > 0)) throw new Error(`bad row ${rows}`);
  quantity += Number(row.Quantity);
  rows++;
}
process.stdout.write(JSON.stringify({ rows, quantity }));
