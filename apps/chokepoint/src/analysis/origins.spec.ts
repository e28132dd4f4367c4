import { describe, expect, it } from '@jest/globals';
import { lineIn } from './origins.js';

const line = lineIn({ options: { '/loss/nodes': '--lost', '/weeks': '--weeks' }, files: { '/scenario': 's.json', '/change': undefined } });

describe('What is wrong with a question', () => {
  it('is told of the option that says it', () => {
    expect(line({ field: '/loss/nodes/0', description: 'no node x' })).toBe('--lost: no node x');
    expect(line({ field: '/weeks', description: 'too few' })).toBe('--weeks: too few');
  });

  it('is told with its place in the file that says it', () => {
    expect(line({ field: '/scenario/capacity/0/node', description: 'no node x' })).toBe('/capacity/0/node: no node x (in s.json)');
    expect(line({ field: '/scenario', description: 'expected an object' })).toBe('expected an object (in s.json)');
  });

  it('is told as it came where nothing of it was written', () => {
    expect(line({ field: '/weeksBefore', description: 'no' })).toBe('/weeksBefore: no');
    expect(line({ field: '/change/nodes', description: 'no' })).toBe('/change/nodes: no');
  });
});
