import { describe, expect, it } from '@jest/globals';
import { amount, difference, duration, firstOf, listed, whole } from './wording.js';

describe('Wording', () => {
  it('gives differences a sign, but none to what reads 0.0', () => {
    expect([6.82, -6.82, 0.04, -0.04].map(difference)).toEqual(['+6.8', '-6.8', '0.0', '0.0']);
  });

  it('shortens large amounts', () => {
    expect([0, 0.25, 950, 125_000, 72_720_000_000].map(amount)).toEqual(['0', '0.25', '950', '125 thousand', '72.72 billion']);
  });

  it('sets thousands apart', () => {
    expect(whole(7222.22)).toBe('7,222');
  });

  it('counts weeks, whole or not', () => {
    expect([1, 2.25, 0.9].map(duration)).toEqual(['1 week', '2.3 weeks', '0.9 weeks']);
  });

  it('names a few and counts the rest, but never counts one alone', () => {
    expect(firstOf(['a', 'b', 'c'], 2)).toBe('a, b, c');
    expect(firstOf(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
  });

  it('lists', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b', 'c']), listed(['a', 'b'], 'or')]).toEqual(['', 'a', 'a, b and c', 'a or b']);
  });
});
