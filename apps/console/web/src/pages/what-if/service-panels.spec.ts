import { areaOf, panelsOf, pathOf } from './service-panels.js';

const given = (id: string, before: number[], after: number[]) => ({ id, name: id, kind: 'buyer', end: true, reached: true, after: { exposure: 0, level: 'low' as const }, difference: 0, service: { before, after } });

describe('small charts of service', () => {
  it('show whom most is missing, the worst first', () => {
    const nodes = [given('a', [1, 1], [0.5, 1]), given('b', [1, 1], [1, 1]), given('c', [1, 1], [0, 0])];
    expect(panelsOf(nodes, 5).map(({ id }) => id)).toEqual(['c', 'a']);
    expect(panelsOf(nodes, 1).map(({ id }) => id)).toEqual(['c']);
  });

  it('do not show what was missing before', () => {
    expect(panelsOf([given('a', [0.5, 0.5], [0.5, 0.5])], 5)).toEqual([]);
  });

  it('draw 1 at the top and 0 at the bottom', () => {
    expect(pathOf([1, 0, 0.5], 100, 50)).toBe('M0.0 0.0L50.0 50.0L100.0 25.0');
  });

  it('fill what is missing on top, never what is gained', () => {
    expect(areaOf([1, 0.5], [0.5, 1], 100, 50)).toBe('M0.0 0.0L100.0 25.0L100.0 25.0L0.0 25.0Z');
  });
});
