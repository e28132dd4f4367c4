import { describe, expect, it } from '@jest/globals';
import { countryName } from './country-name.js';

describe('A country on a page', () => {
  it('has its name', () => expect(['TW', 'NL', 'KR'].map(countryName)).toEqual(['Taiwan', 'Netherlands', 'South Korea']));

  it('stays as it is written where that is no code', () => expect(['XQ', 'Freedonia', 'EU and UK', ''].map(countryName)).toEqual(['XQ', 'Freedonia', 'EU and UK', '']));
});
