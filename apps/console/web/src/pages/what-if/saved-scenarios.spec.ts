import { comparisonSearch, renamed, savedIn, scenariosIn, withSaved, without } from './saved-scenarios.js';

const [taiwan, memory] = [{ name: 'Taiwan', search: 'lose-country=country:TW' }, { name: 'Memory & more', search: 'lose-owner=owner:SK hynix&over=nothing' }];

describe('saved scenarios', () => {
  it('keep one of a name, the newest', () => {
    expect(withSaved([taiwan, memory], { name: 'Taiwan', search: 'x' })).toEqual([memory, { name: 'Taiwan', search: 'x' }]);
    expect(renamed([taiwan, memory], 'Taiwan', 'Memory & more')).toEqual([{ ...taiwan, name: 'Memory & more' }]);
  });

  it('stay in their place under a new name', () => {
    expect(renamed([taiwan, memory], 'Taiwan', 'TW')).toEqual([{ ...taiwan, name: 'TW' }, memory]);
    expect(without([taiwan, memory], 'Taiwan')).toEqual([memory]);
  });

  it('are what of the browser’s text can be read', () => {
    expect(savedIn(JSON.stringify([taiwan, { name: 1 }, null, 'x']))).toEqual([taiwan]);
    expect([savedIn('{'), savedIn('{}'), savedIn(undefined)]).toEqual([[], [], []]);
  });

  it('can be sent as a comparison', () => {
    expect(scenariosIn(`?${comparisonSearch([taiwan, memory])}`)).toEqual([taiwan, memory]);
  });
});
