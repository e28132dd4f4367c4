import { describe, expect, it } from '@jest/globals';
import type { ReportedNode } from './collect.js';
import { worstBuyerText } from './worst-buyer.js';

function reported(node: string, kind: string, exposure: number, incidents: Record<string, number> = {}, sampled = {}): ReportedNode {
  const cited = Object.entries(incidents).map(([incident, contribution]) => ({ incident, contribution, where: [], sources: [] }));
  const worst = { asOf: '2024-12-17T23:59:59.999Z', exposure, incidents: cited, standing: 0, exact: true, standardError: 0, ...sampled };
  return { node, name: node, kind, worst } as unknown as ReportedNode;
}

describe('the most exposed buyer at its worst', () => {
  it('is told as the sum of what its incidents contributed', () => {
    const nodes = [reported('gb200', 'accelerator', 90), reported('apple', 'buyer', 15.9), reported('openai', 'buyer', 26.44, { shortage: 7.08, slip: 13.46, delay: 5.9, idle: 0 })];
    expect(worstBuyerText(nodes)).toBe('openai 26.4 on 2024-12-17 = slip 13.5 + shortage 7.1 + delay 5.9 + standing 0.0');
  });

  it('says where the sum is sampled', () => {
    expect(worstBuyerText([reported('openai', 'buyer', 20, { slip: 20 }, { exact: false, standardError: 0.31 })])).toBe(
      'openai 20.0 on 2024-12-17 = slip 20.0 + standing 0.0 (sampled, standard error at most 0.3)',
    );
  });

  it('is nobody while no buyer has been exposed', () => {
    expect(worstBuyerText([reported('gb200', 'accelerator', 90), reported('apple', 'buyer', 0)])).toBeUndefined();
  });
});
