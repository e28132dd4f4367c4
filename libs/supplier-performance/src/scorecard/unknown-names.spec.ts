import { given } from './given-lines.js';
import { unknownNames } from './unknown-names.js';

const facts = given({ promised: 10 }, { promised: 10, vendor: 'samsung', buyer: 'amd', input: 'memory' });
const network = () => ({ nodes: ['asml'], inputs: ['euv'] });
const told = (filter: Parameters<typeof unknownNames>[1]) => unknownNames(facts, filter, network).map(({ list, place, description }) => [`${list}/${place}`, description]);

describe('Names that are asked about', () => {
  it('may be those of order lines, or of a network', () => {
    expect(told({})).toEqual([]);
    expect(told({ vendors: ['tsmc', 'asml', 'amd'], buyers: ['amd'], inputs: ['memory', 'euv'] })).toEqual([]);
  });

  it('are told with the nearest where nothing knows them, list by list', () => {
    expect(told({ vendors: ['tsmc', 'tsmcc'], buyers: ['nvidea'], inputs: ['waver'] })).toEqual([
      ['vendors/1', 'no vendor "tsmcc" is known; the nearest: tsmc'],
      ['buyers/0', 'no buyer "nvidea" is known; the nearest: nvidia'],
      ['inputs/0', 'no input "waver" is known; the nearest: wafer'],
    ]);
  });

  it('asks no network where order lines know all', () => {
    const refuses = () => { throw new Error('asked'); };
    expect(unknownNames(facts, { vendors: ['tsmc'] }, refuses)).toEqual([]);
  });
});
