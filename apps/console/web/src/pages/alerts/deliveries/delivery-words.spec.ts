import { describe, expect, it } from '@jest/globals';
import { deliveryRow, lastAnswer } from './delivery-words.js';

const attempt = (status: number | undefined, detail: string) => ({ at: '2026-01-01T00:00:00Z', ...(status !== undefined && { status }), detail });

describe('What came of the last attempt', () => {
  it('is its status and its detail', () => expect(lastAnswer({ attempts: [attempt(204, ''), attempt(500, 'out of order')] })).toBe('500 out of order'));
  it('tells the status once', () => expect([lastAnswer({ attempts: [attempt(410, '410')] }), lastAnswer({ attempts: [attempt(500, '500 out of order')] })]).toEqual(['410', '500 out of order']));
  it('is its detail where no answer came', () => expect(lastAnswer({ attempts: [attempt(undefined, 'timed out')] })).toBe('timed out'));
  it('is that there was none', () => expect([lastAnswer({ attempts: [] }), lastAnswer({ attempts: [attempt(undefined, '')] })]).toEqual(['not tried yet', 'none']));
});

it('A webhook as a row has its nodes, lanes and attempts in one cell each', () => {
  const delivery = { id: 'd', rule: 'r', type: 'raised' as const, state: 'delivered' as const, asOf: '2026', nodes: [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }], lanes: [{ from: 'a', to: 'b', input: 'i' }], attempts: [attempt(204, '')] };
  expect(deliveryRow(delivery)).toMatchObject({ nodes: 'a b', lanes: 'a/b/i', attempts: 1, lastAttemptAt: '2026-01-01T00:00:00Z', lastAnswer: '204' });
});
