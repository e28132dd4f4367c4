import { describe, expect, it } from '@jest/globals';
import { shortAddress, safeAddress } from './safe-link.js';

describe('A citation', () => {
  it('is a link where it is a web address', () => {
    expect(safeAddress('https://example.org/a b')).toBe('https://example.org/a%20b');
    expect(safeAddress('http://example.org')).toBe('http://example.org/');
  });

  it('is text where a browser could run it, or where it is none', () => {
    for (const text of ['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'Annual report 2024', '//example.org', '']) expect(safeAddress(text)).toBeUndefined();
  });

  it('is short by its host and the beginning of its path', () => {
    expect(shortAddress('https://www.example.org/')).toBe('example.org');
    expect(shortAddress('https://www.example.org/a/b?c')).toBe('example.org/a/b');
    expect(shortAddress(`https://example.org/${'a'.repeat(80)}`)).toHaveLength(44);
    expect(shortAddress('Annual report 2024')).toBe('Annual report 2024');
  });
});
