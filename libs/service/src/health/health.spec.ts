import { Health } from './health.js';

describe('health', () => {
  it('is alive while everything moves', () => {
    const health = new Health();
    health.watch('outbox', { lastProgressAt: () => 100_000 });
    expect(health.live(160_000)).toEqual({ ok: true, checks: { outbox: 'ok' } });
    expect(health.live(160_001)).toEqual({ ok: false, checks: { outbox: 'stands still for 60 s' } });
  });

  it('lets each part say how long it may stand still', () => {
    const health = new Health();
    health.watch('scorer', { lastProgressAt: () => 0, staleAfterMs: 5_000 });
    expect(health.live(5_001).ok).toBe(false);
  });

  it('is ready when all that is needed is there, and says nothing of how it failed', async () => {
    const health = new Health();
    health.require('database', async () => 1);
    expect(await health.ready()).toEqual({ ok: true, checks: { database: 'ok' } });
    health.require('event log', () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.1:9092')));
    expect(await health.ready()).toEqual({ ok: false, checks: { database: 'ok', 'event log': 'away' } });
  });

  it('is not ready while something hangs', async () => {
    const health = new Health();
    health.watch('outbox', { lastProgressAt: () => 0 });
    expect((await health.ready()).ok).toBe(false);
  });
});
