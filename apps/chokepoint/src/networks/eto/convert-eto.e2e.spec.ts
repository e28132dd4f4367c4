import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type NetworkDocument, parseNetwork } from '@chokepoint/network';
import { json, refused, runHere, text } from '../../analysis/given-files.js';
import { GivenEto, NEW_LAYOUT, OLD_LAYOUT, type EtoFiles } from './given-eto.js';

interface Structure {
  product: string;
  owners: string[];
  countries: string[];
  ownerHHI: number;
  countryHHI: number;
}

describe('chokepoint network convert-eto', () => {
  let given: GivenEto;
  let out: string;
  beforeEach(async () => {
    given = await GivenEto.open();
    out = given.file('network.json');
  });
  afterEach(() => given.close());

  const convert = async (files: EtoFiles, ...args: string[]) => {
    await given.write(files);
    const { products, notes } = (await json('network', 'convert-eto', given.folder, '--out', out, ...args)) as { products: Structure[]; notes: string[] };
    const { network, errors } = parseNetwork(JSON.parse(await readFile(out, 'utf8')));
    expect(errors).toEqual([]);
    return { network: network as NetworkDocument, products: new Map(products.map((each) => [each.product, each])), notes };
  };
  const lanesInto = ({ supplies }: NetworkDocument, node: string) => Object.fromEntries(supplies.filter(({ to }) => to === node).map(({ from, input, share }) => [`${input} from ${from}`, Number(share.toFixed(4))]));

  it('makes nodes of who provides an input, and lanes of the sequence', async () => {
    const { network } = await convert(NEW_LAYOUT);
    expect(network.nodes.find(({ id }) => id === 'euv-scanners/asml')).toMatchObject({ name: 'EUV scanners, ASML', kind: 'euv-scanners', owner: 'ASML', country: 'NLD' });
    expect(network.nodes.find(({ id }) => id === 'wafer/others')).not.toHaveProperty('owner');
    expect(lanesInto(network, 'deposition')).toEqual({
      'chip-design from chip-design': 1,
      'scanners from scanners': 1,
      'wafer from wafer/shin-etsu': 0.6,
      'wafer from wafer/various-countries': 0.2,
      'wafer from wafer/others': 0.2,
      'capacity-of-fabrication from capacity-of-fabrication/united-states': 0.4,
      'capacity-of-fabrication from capacity-of-fabrication/japan': 0.6,
    });
    expect(network.nodes.filter(({ demand }) => demand > 0).map(({ id, demand }) => [id, demand])).toEqual([['finished-chip', 100]]);
  });

  it('needs all types of a tool, and any type of a design', async () => {
    const { network } = await convert(NEW_LAYOUT);
    expect(lanesInto(network, 'scanners')).toEqual({ 'euv-scanners from euv-scanners/asml': 1, 'duv-scanners from duv-scanners/asml': 0.9001, 'duv-scanners from duv-scanners/nikon': 0.0999 });
    expect(lanesInto(network, 'chip-design')).toEqual({ 'type-of-chip-design from cpus/intel': 0.5, 'type-of-chip-design from gpus/nvidia': 0.5 });
    expect(network.requirements.filter(({ node }) => node === 'chip-design')).toHaveLength(1);
  });

  it('lets types of a tool stand in for each other where it is told so', async () => {
    const { network, products } = await convert(NEW_LAYOUT, '--alternatives', 'N4');
    expect(lanesInto(network, 'scanners')).toEqual({ 'type-of-scanners from euv-scanners/asml': 0.5, 'type-of-scanners from duv-scanners/asml': 0.45, 'type-of-scanners from duv-scanners/nikon': 0.05 });
    expect(products.get('scanners')!.owners).toEqual([]);
  });

  it('tells who can stop what, and how concentrated its makers are', async () => {
    const { products } = await convert(NEW_LAYOUT);
    expect(products.get('finished-chip')).toMatchObject({ owners: ['ASML'], countries: ['NLD', 'USA'] });
    expect(products.get('euv-scanners')).toMatchObject({ owners: ['ASML'], countries: ['NLD'], ownerHHI: 10_000, countryHHI: 10_000 });
    expect(products.get('wafer')!.ownerHHI).toBeCloseTo(60 ** 2 + 20 ** 2 + 20 ** 2, 6);
    expect(products.get('chip-design')).toMatchObject({ owners: [], countries: ['USA'], ownerHHI: 0 });
  });

  it('says what it assumed', async () => {
    const { notes } = await convert(NEW_LAYOUT);
    expect(notes.toSorted()).toEqual([
      '1 input left out: the sequence leads from it to no final product',
      'CPUs: no shares at all: 1 named, each gets 100 %',
      'Chip design: its 2 types stand in for each other, in equal shares',
      'DUV scanners: shares sum to 100.1 %: scaled to 100 %',
      'GPUs: no shares at all: 1 named, each gets 100 %',
      'Scanners: its own shares give way to those of its 2 types',
      'Wafer: shares sum to 80 %: the rest is of others, owner and country unknown',
      'Wafer: the share of each country is split equally among its companies (1), which have none of their own',
    ]);
  });

  it('goes from stage to stage where the sequence of the older layout ends', async () => {
    const { network, notes } = await convert(OLD_LAYOUT);
    expect(notes[0]).toBe('the sequence ends after CPUs, GPUs: one of them goes into Deposition');
    expect(lanesInto(network, 'deposition')).toMatchObject({ 'work-of-the-stage-before from cpus/intel': 0.5, 'work-of-the-stage-before from gpus/nvidia': 0.5, 'wafer from wafer/shin-etsu': 1 });
    expect(lanesInto(network, 'scanners')).toMatchObject({ 'duv-scanners from duv-scanners/asml': 0.9, 'duv-scanners from duv-scanners/others': 0.1 });
  });

  it('ends at a stage', async () => {
    const { network } = await convert(NEW_LAYOUT, '--stage', 'S1');
    expect(network.nodes.map(({ id, demand }) => [id, demand])).toEqual([['chip-design', 100], ['cpus/intel', 0], ['gpus/nvidia', 0]]);
  });

  it('prints a summary', async () => {
    await given.write(NEW_LAYOUT);
    const printed = await text('network', 'convert-eto', given.folder, '--out', out);
    expect(printed).toMatch(/^Fabrication +Deposition +– +ASML +NLD, USA +– +–$/m);
    expect(printed).toMatch(/^EUV scanners +1 +ASML +NLD +10,000 +10,000$/m);
  });

  const without = (file: keyof EtoFiles, text: string, instead: string): EtoFiles => ({ ...NEW_LAYOUT, [file]: NEW_LAYOUT[file].replace(text, instead) });
  it.each<[string, EtoFiles, RegExp]>([
    ['a share above 100 %', without('provision', '100.0', '140'), /^provision\.csv, line 6: share_provided: expected 0 to 100, not 140$/m],
    ['a share that is none', without('provision', '100.0', 'most'), /^provision\.csv, line 6: share_provided: expected 0 to 100, not most$/m],
    ['an unknown provider', without('provision', 'P7', 'P77'), /^provision\.csv, line 2: no provider P77$/m],
    ['an unknown input', without('sequence', 'N7', 'N77'), /^sequence\.csv, line 8: no input N77$/m],
    ['a missing column', without('inputs', 'type', 'kind'), /^inputs\.csv, line 1: no column type$/m],
    ['a circle', without('sequence', 'Wafer,N7,Deposition,N3', 'Finished chip,N9,Deposition,N3'), /^the sequence makes no network: /m],
  ])('refuses %s', async (_, files, message) => {
    await given.write(files);
    await refused(['network', 'convert-eto', given.folder, '--out', out], message);
    await expect(readFile(out)).rejects.toThrow('ENOENT');
  });

  it('refuses a folder without the files, and a stage that is none', async () => {
    await refused(['network', 'convert-eto', given.folder, '--out', out], /^inputs\.csv: ENOENT/m);
    await given.write(NEW_LAYOUT);
    await refused(['network', 'convert-eto', given.folder, '--out', out, '--stage', 'S9'], /^--stage: no stage S9: expected one of S1, S2$/m);
  });

  it('has help that says what is lost', async () => {
    const { stdout } = await runHere('network', 'convert-eto', '--help');
    expect(stdout).toMatch(/no stocks, leads, capacities or quantities/);
  });
});
