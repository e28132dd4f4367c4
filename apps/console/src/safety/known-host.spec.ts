import { describe, expect, it } from '@jest/globals';
import { isKnownHost } from './known-host.js';

const known = { bound: '127.0.0.1', names: ['Console.example'] };

describe('A host by which the console is called', () => {
  it.each(['127.0.0.1:8080', '127.0.0.1', 'localhost:9000', 'LOCALHOST', '[::1]:8080', '127.1:80', 'console.example', 'console.example.:443'])('is known: %s', (host) => {
    expect(isKnownHost(host, known)).toBe(true);
  });

  it.each([undefined, '', 'evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'localhost@evil.example', 'localhost/x', 'localhost?x', '10.0.0.7:8080', 'con sole'])('is a stranger: %s', (host) => {
    expect(isKnownHost(host, known)).toBe(false);
  });

  it('is any bare address where the console listens on all, and still no strange name', () => {
    expect(['10.0.0.7:8080', '[fd00::7]', 'evil.example'].map((host) => isKnownHost(host, { bound: '0.0.0.0', names: [] }))).toEqual([true, true, false]);
  });

  it('is the address that the console is bound to', () => expect(isKnownHost('10.0.0.7:8080', { bound: '10.0.0.7', names: [] })).toBe(true));
});
