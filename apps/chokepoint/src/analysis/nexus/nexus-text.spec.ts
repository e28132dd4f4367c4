import { describe, expect, it } from '@jest/globals';
import picocolors from 'picocolors';
import { nexusText } from './nexus-text.js';

const streams = { colours: picocolors.createColors(false) };

describe('The nexus as text', () => {
  it('ranks, and says what the first take with them', () => {
    const text = nexusText(streams, { a: 0.1, b: 0.7, c: 0.2, d: 0 });
    expect(text).toMatch(/^If b stops, 70\.0 % of all output stops\.\nIf c stops, 20\.0 %.*\nIf a stops, 10\.0 %.*\nThe first 3 of 4 hold 100\.0 % of all systemic risk\.$/m);
    expect(text).toMatch(/^ +1 +b +0\.7000 +70\.0 % +70\.0 %$/m);
  });

  it('counts what is beyond the first twenty', () => {
    const many = Object.fromEntries(Array.from({ length: 25 }, (_, place) => [`n${place}`, 0.1]));
    expect(nexusText(streams, many)).toMatch(/5 more rows: --json has all\.$/);
  });

  it('says where nothing hangs on anybody', () => {
    expect(nexusText(streams, { a: 0 })).toMatch(/^Nobody who stops takes anything of the others with it\./);
  });
});
