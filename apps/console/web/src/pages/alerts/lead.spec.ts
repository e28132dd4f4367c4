import { describe, expect, it } from '@jest/globals';
import type { AlertsOverview } from '@chokepoint/console-service/contract';
import { leadOf } from './lead.js';

const NOW = Date.parse('2026-01-01T00:04:00Z');
const none = { count: 0, more: false };
const calm: AlertsOverview = { rules: 3, disabled: 0, raised: { nodes: 0, lanes: 0 }, pending: { ...none, retried: 0 }, failed: none, delivered: none, lastReached: '2026-01-01T00:00:00Z', kept: { ...none, away: [] } };

describe('The point of the page', () => {
  it('is that all is well, where it is', () => expect(leadOf(calm, NOW)).toBe('3 rules, nothing raised now; the last alert reached its receiver 4 minutes ago.'));

  it('is what is raised and what is in trouble', () => {
    const overview = { ...calm, raised: { nodes: 7, lanes: 1 }, disabled: 1, pending: { count: 3, more: false, retried: 1 }, failed: { count: 1, more: false }, kept: { count: 1_000, more: true, away: [] } };
    expect(leadOf(overview, NOW)).toBe(
      '3 rules, 7 nodes, 1 lane raised now, 1 disabled; the last alert reached its receiver 4 minutes ago; 1 webhook is being retried; 2 webhooks are about to be sent; 1 webhook failed for good; more than 1,000 records are kept in quarantine.',
    );
  });

  it('is that nobody is alerted, where there is no rule', () => {
    const { lastReached: _, ...never } = calm;
    expect(leadOf({ ...never, rules: 0 }, NOW)).toBe('There is no rule yet, so nobody is alerted.');
    expect(leadOf({ ...never, rules: 1 }, NOW)).toBe('1 rule, nothing raised now; no alert has reached a receiver yet.');
  });
});
