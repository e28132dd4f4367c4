import type { NetworkInput } from '@chokepoint/network';
import { course, stopped, type SupplyInput } from './given-course.js';

describe('orders', () => {
  const dual = (standby: number, surge = 0.25, other: Partial<SupplyInput> = {}): NetworkInput => ({
    id: 'n',
    nodes: [{ id: 'first', capacity: 100 }, { id: 'other', capacity: 100 }, { id: 'buyer', demand: 10 }],
    requirements: [{ node: 'buyer', input: 'x', surge, stockWeeks: 8 }],
    supplies: [
      { from: 'first', to: 'buyer', input: 'x', share: 0.8, leadWeeks: 1 },
      { from: 'other', to: 'buyer', input: 'x', share: 0.2, leadWeeks: 1, standby, ...other },
    ],
  });
  const outage = { capacity: [stopped('first', 20)] };

  it('restore the position over the restocking time, up to what a lane can be asked', () => {
    const run = course(dual(0, 0.5), { capacity: [stopped('first', 1)] }).through(0);
    // The position lacks 8 of 90.
    expect([run.order('first', 'buyer'), run.order('other', 'buyer')]).toEqual([0.8 * 12, 2 * 1.5]);
    const held = course(dual(0, 0.1), { capacity: [stopped('first', 1)] }).through(0);
    expect(held.order('first', 'buyer')).toBeCloseTo(8 * 1.1, 12);
  });

  it('ask healthy lanes again for what came short, at most their room', () => {
    expect(course(dual(0.05), outage).through(0).order('other', 'buyer')).toBeCloseTo(3, 12);
    expect(course(dual(0.95), outage).through(0).order('other', 'buyer')).toBeCloseTo(0.2 * 12 + 0.8 * 12, 12);
  });

  it('ask a lane again for its room alone, also where its own order is below its flow', () => {
    const run = course(dual(0), { capacity: [stopped('first', 20), { node: 'buyer', remaining: 0.45, fullWeeks: 9 }] }).through(0);
    // It makes 5 of 10 and lacks 3 of 90; the room of the other lane is 0.25 · 2.
    expect(run.order('other', 'buyer')).toBeCloseTo(0.2 * (5 + 3 / 4) + 0.5, 12);
  });

  it('ask for no more than flow and room in all', () => {
    const run = course(dual(0.5), outage).through(3);
    expect(run.order('other', 'buyer')).toBeCloseTo(2 + 0.5 + 5, 12);
  });

  it('ask no lane again that is short itself', () => {
    const run = course(dual(0.5), { capacity: [stopped('first', 20), { node: 'other', remaining: 0.01, fullWeeks: 20 }] }).through(0);
    expect(run.order('other', 'buyer')).toBe(Math.min(0.2 * 12.25, 7.5));
  });

  it('measure fill by a lane’s own order: it is not short for what it was asked again', () => {
    const document = dual(0.5);
    document.nodes![1].capacity = 2.5;
    const run = course(document, outage).through(1);
    // Asked for 7.5, able to ship 2.5, its own order 2.4: all it has room for is asked again.
    expect(run.order('other', 'buyer')).toBe(7.5);
  });

  it('ask a qualified supplier that is not used only when others fall short', () => {
    const document = dual(0.3);
    document.supplies![0].share = 1;
    document.supplies![1].share = 0;
    expect(course(document, {}).through(3).order('other', 'buyer')).toBe(0);
    expect(course(document, outage).through(3).order('other', 'buyer')).toBe(3);
  });

  it('divide what is asked again by room', () => {
    const document = dual(0.04);
    document.nodes!.push({ id: 'third', capacity: 100 });
    document.supplies!.push({ from: 'third', to: 'buyer', input: 'x', share: 0, leadWeeks: 1, standby: 0.03 });
    const run = course(document, { capacity: [{ node: 'first', remaining: 0.0796, fullWeeks: 1 }] }).through(0);
    const want = 10 + 0.04 / 4;
    const short = 0.8 * want * 0.005;
    expect(run.order('third', 'buyer')).toBeCloseTo((short * 0.3) / (0.5 + 0.4 + 0.3), 12);
  });

  it('plan for what capacity allows, not for what is asked', () => {
    const run = course(dual(0), { capacity: [{ node: 'buyer', remaining: 0.45, fullWeeks: 9 }] }).through(0);
    // It makes 5 of 10, has 5 too many, and wants 5 − 5/4.
    expect(run.order('first', 'buyer')).toBeCloseTo(0.8 * 3.75, 12);
  });
});
