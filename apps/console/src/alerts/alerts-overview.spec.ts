import { describe, expect, it } from '@jest/globals';
import type { alerts, quarantine } from '@chokepoint/contracts/grpc';
import { overviewOf, type Standing } from './alerts-overview.js';

const rule = (raised: string[], more: Partial<alerts.Rule> = {}) => ({ raised, raisedLanes: [], disabled: false, ...more }) as unknown as alerts.Rule;
const tried = (...at: string[]) => ({ attempts: at.map((each) => ({ at: each, detail: '' })) }) as unknown as alerts.AlertDelivery;
const counted = <T>(...entries: T[]) => ({ entries, more: false });
const nothing: Standing = { rules: [], pending: counted(), failed: counted(), delivered: counted(), kept: { risk: counted(), alerts: counted() } };
const records = counted({}, {}) as unknown as { entries: quarantine.QuarantinedRecord[]; more: boolean };

describe('How alerting stands', () => {
  it('counts the nodes and lanes that are raised, once each though by several rules', () => {
    const lane = { from: 'a', to: 'b', input: 'i' };
    const rules = [rule(['a', 'b'], { raisedLanes: [lane] }), rule(['b', 'c'], { raisedLanes: [{ ...lane }] }), rule([], { disabled: true })];
    expect(overviewOf({ ...nothing, rules })).toMatchObject({ rules: 3, raised: { nodes: 3, lanes: 1 }, disabled: 1 });
  });

  it('tells which of those that wait were tried before', () => {
    expect(overviewOf({ ...nothing, pending: counted(tried(), tried('2026-01-01')) }).pending).toEqual({ count: 2, more: false, retried: 1 });
  });

  it('knows when a receiver last took one, whichever was queued last', () => {
    expect(overviewOf({ ...nothing, delivered: counted(tried('2026-01-02'), tried('2026-01-01', '2026-01-03')) }).lastReached).toBe('2026-01-03');
    expect(overviewOf(nothing)).not.toHaveProperty('lastReached');
  });

  it('counts what both services keep, and says which did not tell', () => {
    expect(overviewOf({ ...nothing, kept: { risk: { ...records, more: true }, alerts: records } }).kept).toEqual({ count: 4, more: true, away: [] });
    expect(overviewOf({ ...nothing, kept: { risk: undefined, alerts: records } }).kept).toEqual({ count: 2, more: false, away: ['risk'] });
  });
});
