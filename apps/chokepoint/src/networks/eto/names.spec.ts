import { describe, expect, it } from '@jest/globals';
import { Names } from './names.js';

describe('Names', () => {
  it('are short, and the same for one key', () => {
    const names = new Names();
    expect([names.of('N1', 'EUV lithography tools'), names.of('N1', 'another')]).toEqual(['euv-lithography-tools', 'euv-lithography-tools']);
  });

  it('tell apart what is called the same', () => {
    const names = new Names();
    expect([names.of('N1', 'Wafer'), names.of('N2', 'wafer'), names.of('N3', 'Süß & Co.'), names.of('N4', '!')]).toEqual(['wafer', 'wafer-n2', 'suß-co', 'n4']);
  });
});
