import type { WhatIfAnswer, WhatIfNode } from '@chokepoint/console-service/contract';
import { pointOf } from './answer-point.js';
import { whatIfTexts as texts } from './what-if-texts.js';

function given(name: string, difference: number, more: Partial<WhatIfNode> = {}): WhatIfNode {
  return { id: name, name, kind: 'buyer', end: true, reached: true, before: { exposure: 10, level: 'guarded' }, after: { exposure: 10 + difference, level: difference > 20 ? 'high' : 'guarded' }, difference, ...more };
}

const answer = (...nodes: WhatIfNode[]) => ({ nodes }) as unknown as WhatIfAnswer;
const sentence = (...nodes: WhatIfNode[]) => texts.point('Losing N3', pointOf(answer(...nodes)));

describe('the point of an answer', () => {
  it('says who is hit, how hard, from when, and who is not and why', () => {
    expect(sentence(given('AWS', 8, { felt: 5 }), given('NVIDIA', 31, { felt: 3 }), given('Google', 0, { reached: false }), given('Apple', 0.01))).toBe(
      'Losing N3: NVIDIA +31.0 points to high and AWS +8.0; first felt in week 3; Google not touched, as nothing of it is in its supply chain; Apple not touched, as stocks and other sources cover it.',
    );
  });

  it('is told about buyers, not about what is upstream', () => {
    expect(pointOf(answer(given('N3', 40, { kind: 'wafer' }), given('AWS', 8))).moved.map(({ name }) => name)).toEqual(['AWS']);
  });

  it('is told about whoever sells to final demand where nobody is called a buyer', () => {
    expect(pointOf(answer(given('N3', 40, { kind: 'wafer', end: false }), given('shop', 8, { kind: 'retail' }))).moved.map(({ name }) => name)).toEqual(['shop']);
  });

  it('says what a change saves under the same disturbance', () => {
    expect(sentence(given('AWS', 8, { unchanged: 24 }))).toBe('Losing N3: AWS +8.0 points; the change saves AWS 6.0 points.');
    expect(sentence(given('AWS', 8, { unchanged: 18 }))).toContain('the change saves nobody anything');
  });

  it('says that nothing changes', () => {
    expect(sentence(given('AWS', 0.04))).toBe('Losing N3: no buyer’s exposure changes; AWS not touched, as stocks and other sources cover it.');
  });
});
