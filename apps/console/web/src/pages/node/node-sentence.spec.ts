import { describe, expect, it } from '@jest/globals';
import type { NodeExposure, NodeReason, NodeReasons } from '@chokepoint/console-service/contract';
import { nodeSentence } from './node-sentence.js';

const asOf = '2024-12-17T12:00:00.000Z';
const node = { id: 'openai', name: 'OpenAI' };
const now: NodeExposure = { node: 'openai', exposure: 26.46, level: 'high', timeToImpact: 0, timeToRecovery: 37, depth: { shortfall: 0.364, week: 0 }, incidents: [{ incident: 'slip' }, { incident: 'quake' }] };
const reason = (incident: string, contribution: number, cause?: string): NodeReason => ({ incident, contribution, where: [], lanes: [], sources: [], ...(cause && { cause }) });
const reasons = (list: NodeReason[], standing = 0): NodeReasons => ({ network: 'n', networkVersion: 1, node: 'openai', asOf, exposure: 26.46, reasons: list, standing, exact: true, standardError: 0 });

describe('The point of a node’s page', () => {
  it('says how exposed it is, until when, and why', () => {
    expect(nodeSentence({ node, now, asOf }, reasons([reason('slip', 13.6, 'rack integration'), reason('quake', 7), reason('old', 0.01)]))).toBe(
      'OpenAI has 26.5 points of exposure (high). Service falls to 64 % now and is whole again from week 37 (2 Sept 2025). Most of it, 13.6 points, comes from Slip (rack integration) and the rest from 1 more incident.',
    );
  });

  it('does not wait for the reasons', () => {
    expect(nodeSentence({ node, now, asOf })).toMatch(/whole again from week 37 \(2 Sept 2025\)\.$/);
  });

  it('tells what relieves it', () => {
    expect(nodeSentence({ node, now, asOf }, reasons([reason('slip', 28), reason('halt', -1.5)]))).toMatch(/comes from Slip; 1 incident relieves it\.$/);
  });

  it('tells a fall that begins before the deepest week, and one that does not end', () => {
    const { timeToRecovery: _, ...stays } = now;
    expect(nodeSentence({ node, now: { ...stays, timeToImpact: 3, depth: { shortfall: 0.5, week: 9 } }, asOf })).toContain('Service falls from week 3, at worst to 50 % in week 9 and is not whole again within 52 weeks.');
  });

  it('is calm where nothing is exposed', () => {
    const calm = { ...now, exposure: 0.01, level: 'low' as const };
    expect(nodeSentence({ node, now: calm, asOf })).toBe('OpenAI is not exposed: its service stays whole for the next 52 weeks. 2 incidents reach it and cost it nothing.');
    expect(nodeSentence({ node, now: { ...calm, incidents: [] }, asOf })).toContain('No incident reaches it.');
  });

  it('says what stands without an incident, and that nothing has been scored', () => {
    expect(nodeSentence({ node, now, asOf }, reasons([], 26.46))).toContain('26.5 points of it stand without any incident');
    expect(nodeSentence({ node })).toContain('has not been scored yet');
  });
});
