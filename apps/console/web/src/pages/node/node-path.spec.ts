import { describe, expect, it } from '@jest/globals';
import { fileName, nodePath } from './node-path.js';

describe('A node’s address', () => {
  it('keeps whatever its id holds', () => {
    expect(nodePath('a/b ?c', '/history')).toBe('/api/nodes/a%2Fb%20%3Fc/history');
  });

  it('makes a file name of it', () => {
    expect(fileName('<img src=x onerror=alert(1)>')).toBe('-img-src-x-onerror-alert-1-');
    expect(fileName('tsmc-n5')).toBe('tsmc-n5');
  });
});
