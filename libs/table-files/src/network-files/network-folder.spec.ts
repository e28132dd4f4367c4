import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { writtenNetworks } from '@chokepoint/network/testing';
import { problemText } from '../read-table/index.js';
import { readNetworkFolder } from './network-folder.js';
import { writeNetworkFolder } from './write-network-folder.js';

type Files = Record<string, string | Uint8Array | undefined>;

const RIGHT: Files = {
  'network.json': '{"id":"toy","asOf":"2026-11"}',
  'nodes.csv': 'id,owner,country,demand\nfab,TSMC,TW,\nbuyer,,US,10\n',
  'requirements.csv': 'node,input,stockWeeks\nbuyer,wafer,2\n',
  'supplies.csv': 'from,to,input,share,leadWeeks\nfab,buyer,wafer,,12\n',
};
const DOCUMENT = {
  id: 'toy',
  asOf: '2026-11',
  nodes: [{ id: 'fab', owner: 'TSMC', country: 'TW' }, { id: 'buyer', country: 'US', demand: 10 }],
  requirements: [{ node: 'buyer', input: 'wafer', stockWeeks: 2 }],
  supplies: [{ from: 'fab', to: 'buyer', input: 'wafer', leadWeeks: 12 }],
};
const text = (file: string): string => RIGHT[file] as string;

describe('A folder of tables', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'network-folder-'))));
  afterEach(() => rm(folder, { recursive: true }));

  const read = async (files: Files, id?: string) => {
    for (const [name, content] of Object.entries({ ...RIGHT, ...files })) if (content !== undefined) await writeFile(join(folder, name), content);
    return readNetworkFolder(folder, { id });
  };

  it('is a network document', async () => {
    expect(await read({})).toMatchObject({ document: DOCUMENT, errors: [], warnings: [] });
  });

  it.each<[string, Files]>([
    ['semicolons', { 'nodes.csv': text('nodes.csv').replaceAll(',', ';') }],
    ['tabs', { 'supplies.csv': text('supplies.csv').replaceAll(',', '\t') }],
    ['a byte order mark and CRLF', { 'nodes.csv': `\ufeff${text('nodes.csv').replaceAll('\n', '\r\n')}` }],
    ['bare carriage returns', { 'nodes.csv': text('nodes.csv').replaceAll('\n', '\r') }],
    ['UTF-16', { 'nodes.csv': Buffer.from(`\ufeff${text('nodes.csv')}`, 'utf16le') }],
    ['bars', { 'nodes.csv': text('nodes.csv').replaceAll(',', '|') }],
    ['semicolons and decimal commas', { 'nodes.csv': 'id;owner;country;demand\nfab;TSMC;TW;\nbuyer;;US;10,0\n' }],
    ['blank lines, and rows of empty cells', { 'nodes.csv': text('nodes.csv').replace('\nbuyer', '\n\n,,,\nbuyer') }],
    ['quoted headers in another order', { 'requirements.csv': '"stockWeeks","node","input"\n 2 ,buyer,"wafer"' }],
  ])('may have %s', async (_, files) => {
    expect(await read(files)).toMatchObject({ document: DOCUMENT, errors: [], warnings: [] });
  });

  it('takes its id from whoever names one', async () => {
    expect((await read({ 'network.json': undefined }, 'mine')).document).toEqual({ ...DOCUMENT, id: 'mine', asOf: undefined });
  });

  it('is warned of columns that no field has', async () => {
    const { errors, warnings } = await read({ 'nodes.csv': 'id,colour,demand\nfab,red,\nbuyer,blue,10\n' });
    expect([errors, warnings.map(problemText)]).toEqual([[], ['nodes.csv, line 1: unknown column "colour", ignored']]);
  });

  it('may be written in Latin-1, of which it is warned', async () => {
    const { document, errors, warnings } = await read({ 'nodes.csv': Buffer.from(text('nodes.csv').replace('TSMC', 'Köln'), 'latin1') });
    expect([errors, warnings.map(problemText)]).toEqual([[], ['nodes.csv: is not UTF-8: it was read as windows-1252 (Latin-1)']]);
    expect(document['nodes']).toMatchObject([{ owner: 'Köln' }, {}]);
  });

  it('is refused where a number may mean a thousand times as much, by its cell', async () => {
    const { errors } = await read({ 'nodes.csv': 'id;demand\nfab;\nbuyer;1.500\n' });
    expect(errors.map(problemText)).toEqual(['nodes.csv, line 3: demand: 1.500 may be 1.5 or 1500, and the other cells do not tell: write 1500, or another number of decimals']);
  });

  const broken: [string, Files, string[]][] = [
    ['a missing file', { 'supplies.csv': undefined }, ['supplies.csv: no such file in this folder']],
    ['no id', { 'network.json': undefined }, ['network.json: no such file in this folder, and no id was given: it says {"id": …}']],
    ['an id that is none', { 'network.json': '{"id": 5}' }, ['network.json: /id: Invalid input: expected string, received number']],
    ['an empty file', { 'nodes.csv': '' }, ['nodes.csv, line 1: the file is empty: a header was expected']],
    ['a header twice', { 'nodes.csv': 'id,demand,demand\nfab,,\nbuyer,1,2\n' }, ['nodes.csv, line 1: a second column demand']],
    ['a column that is missing', { 'requirements.csv': 'node,stockWeeks\nbuyer,2\n' }, ['requirements.csv, line 1: no column input']],
    ['a cell too many', { 'nodes.csv': text('nodes.csv').replace('TW,', 'TW,,') }, ['nodes.csv, line 2: 5: the row has 5 cells, the header 4']],
    ['a cell too few', { 'nodes.csv': text('nodes.csv').replace(',US,10', ',US') }, ['nodes.csv, line 3: demand: the row has 3 cells, the header 4']],
    ['a quote that is never closed', { 'nodes.csv': text('nodes.csv').replace(',TSMC', ',"TSMC') }, ['nodes.csv, line 2: owner: a quote is opened and not closed']],
    ['a quote in a cell', { 'nodes.csv': text('nodes.csv').replace('TSMC', 'TS"MC') }, ['nodes.csv, line 2: owner: a quote stands inside a cell that does not begin with one; quote the whole cell and double the quote']],
    ['no number', { 'nodes.csv': text('nodes.csv').replace('10', 'ten') }, ['nodes.csv, line 3: demand: expected a number, not "ten"']],
    ['a number beyond numbers', { 'nodes.csv': text('nodes.csv').replace('10', '1e309') }, ['nodes.csv, line 3: demand: 1e309 is beyond what a number can hold']],
    ['a lead below 0', { 'supplies.csv': text('supplies.csv').replace('12', '-1') }, ['supplies.csv, line 2: leadWeeks: Too small: expected number to be >=0']],
    ['half weeks', { 'supplies.csv': text('supplies.csv').replace('12', '1.5') }, ['supplies.csv, line 2: leadWeeks: expected whole weeks']],
    ['a share above 1', { 'supplies.csv': text('supplies.csv').replace(',,', ',1.2,') }, ['supplies.csv, line 2: share: the shares of this requirement sum to 1.2, not to 1']],
    ['an unknown node in a lane', { 'supplies.csv': text('supplies.csv').replace('fab', 'fib') }, ['supplies.csv, line 2: from: no node fib']],
    ['an id twice', { 'nodes.csv': `${text('nodes.csv')}fab,,,\n` }, ['nodes.csv, line 4: id: a second node fab']],
    ['a NUL byte', { 'nodes.csv': text('nodes.csv').replace('TSMC', 'TS\u0000MC') }, ['nodes.csv, line 2: owner: has a NUL; is the file UTF-16, and the encoding not told?']],
    ['a document in the head', { 'network.json': '{"id":"toy","nodes":[]}' }, ['network.json: /nodes belongs into nodes.csv; import the file itself if it is the whole document']],
    ['trouble in two files', { 'nodes.csv': '', 'supplies.csv': 'from,to\n' }, ['nodes.csv, line 1: the file is empty: a header was expected', 'supplies.csv, line 1: no column input']],
    ['a bad row behind a line break in a cell', { 'nodes.csv': 'id,owner,demand\nfab,"TSMC\r\nTaiwan",\n\nbuyer,,ten\n' }, ['nodes.csv, line 5: demand: expected a number, not "ten"']],
  ];
  it.each(broken)('is refused for %s', async (_, files, problems) => {
    expect((await read(files)).errors.map(problemText)).toEqual(problems);
  });

  it('gives back every document that was written into it', async () => {
    await fc.assert(
      fc.asyncProperty(writtenNetworks(), async (document) => {
        await writeNetworkFolder(folder, document);
        expect((await readNetworkFolder(folder)).document).toEqual(document);
      }),
      { numRuns: 150 },
    );
  });
});
