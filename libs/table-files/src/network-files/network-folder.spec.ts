import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { writtenNetworks } from '@chokepoint/network/testing';
import { fileProblemText } from './file-problem.js';
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
    expect([errors, warnings.map(fileProblemText)]).toEqual([[], ['nodes.csv, line 1: unknown column "colour", ignored']]);
  });

  const broken: [string, Files, string[]][] = [
    ['a missing file', { 'supplies.csv': undefined }, ['supplies.csv: no such file in this folder']],
    ['no id', { 'network.json': undefined }, ['network.json: no such file in this folder, and no id was given: it says {"id": …}']],
    ['an id that is none', { 'network.json': '{"id": 5}' }, ['network.json: /id: Invalid input: expected string, received number']],
    ['an empty file', { 'nodes.csv': '' }, ['nodes.csv, line 1: is empty: expected a header']],
    ['a header twice', { 'nodes.csv': 'id,demand,demand\nfab,,\nbuyer,1,2\n' }, ['nodes.csv, line 1: a second column demand']],
    ['a column that is missing', { 'requirements.csv': 'node,stockWeeks\nbuyer,2\n' }, ['requirements.csv, line 1: no column input']],
    ['another delimiter', { 'nodes.csv': text('nodes.csv').replaceAll(',', '|') }, ['nodes.csv, line 1: no column id']],
    ['a cell too many', { 'nodes.csv': text('nodes.csv').replace('TW,', 'TW,,') }, ['nodes.csv, line 2, column 5: expected 4 cells, as the header has, not 5']],
    ['a cell too few', { 'nodes.csv': text('nodes.csv').replace(',US,10', ',US') }, ['nodes.csv, line 3, column 4: expected 4 cells, as the header has, not 3']],
    ['a quote that is never closed', { 'nodes.csv': text('nodes.csv').replace(',TSMC', ',"TSMC') }, ['nodes.csv, line 2, column 2: a quote is never closed']],
    ['a quote in a cell', { 'nodes.csv': text('nodes.csv').replace('TSMC', 'TS"MC') }, ['nodes.csv, line 2, column 2: a quote inside a cell that does not begin with one (write it twice, and the cell in quotes)']],
    ['no number', { 'nodes.csv': text('nodes.csv').replace('10', 'ten') }, ['nodes.csv, line 3, column 4 (demand): expected a number, not "ten"']],
    ['a number beyond numbers', { 'nodes.csv': text('nodes.csv').replace('10', '1e309') }, ['nodes.csv, line 3, column 4 (demand): 1e309 is beyond what a number can hold']],
    ['a lead below 0', { 'supplies.csv': text('supplies.csv').replace('12', '-1') }, ['supplies.csv, line 2, column 5 (leadWeeks): Too small: expected number to be >=0']],
    ['half weeks', { 'supplies.csv': text('supplies.csv').replace('12', '1.5') }, ['supplies.csv, line 2, column 5 (leadWeeks): expected whole weeks']],
    ['a share above 1', { 'supplies.csv': text('supplies.csv').replace(',,', ',1.2,') }, ['supplies.csv, line 2, column 4 (share): the shares of this requirement sum to 1.2, not to 1']],
    ['an unknown node in a lane', { 'supplies.csv': text('supplies.csv').replace('fab', 'fib') }, ['supplies.csv, line 2, column 1 (from): no node fib']],
    ['an id twice', { 'nodes.csv': `${text('nodes.csv')}fab,,,\n` }, ['nodes.csv, line 4, column 1 (id): a second node fab']],
    ['a NUL byte', { 'nodes.csv': text('nodes.csv').replace('TSMC', 'TS\u0000MC') }, ['nodes.csv, line 2, column 2 (owner): must be well-formed Unicode without U+0000']],
    ['bytes that are no UTF-8', { 'nodes.csv': Buffer.from(text('nodes.csv').replace('TSMC', 'Köln'), 'latin1') }, ['nodes.csv, line 2, column 2: is not UTF-8 here: save the file as UTF-8']],
    ['UTF-16', { 'nodes.csv': Buffer.from(`\ufeff${text('nodes.csv')}`, 'utf16le') }, ['nodes.csv, line 1: is UTF-16: save it as UTF-8']],
    ['a document in the head', { 'network.json': '{"id":"toy","nodes":[]}' }, ['network.json: /nodes belongs into nodes.csv; import the file itself if it is the whole document']],
    ['trouble in two files', { 'nodes.csv': '', 'supplies.csv': 'from,to\n' }, ['nodes.csv, line 1: is empty: expected a header', 'supplies.csv, line 1: no column input']],
    ['a bad row behind a line break in a cell', { 'nodes.csv': 'id,owner,demand\nfab,"TSMC\r\nTaiwan",\n\nbuyer,,ten\n' }, ['nodes.csv, line 5, column 3 (demand): expected a number, not "ten"']],
  ];
  it.each(broken)('is refused for %s', async (_, files, problems) => {
    expect((await read(files)).errors.map(fileProblemText)).toEqual(problems);
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
