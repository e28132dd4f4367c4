import type { NetworkInput } from '@chokepoint/network';
import { course, type NodeInput, stopped } from './given-course.js';

describe('making', () => {
  const plant = (requirement: object, fields: Partial<NodeInput> = {}): NetworkInput => ({
    id: 'n',
    nodes: [{ id: 'fab' }, { id: 'plant', demand: 10, ...fields }],
    requirements: [{ node: 'plant', input: 'x', ...requirement }],
    supplies: [{ from: 'fab', to: 'plant', input: 'x', share: 1, leadWeeks: 1 }],
  });

  it('stops for want of a critical input once its stock is gone', () => {
    const run = course(plant({ stockWeeks: 1.5 }), { capacity: [stopped('fab', 9)] });
    expect([0, 1, 2, 3].map((week) => run.through(week).made('plant'))).toEqual([10, 10, 5, 0]);
  });

  it('goes on with less where the input is not critical', () => {
    const run = course(plant({ criticality: 0.25 }), { capacity: [stopped('fab', 9)] });
    expect(run.through(3).made('plant')).toBe(7.5);
  });

  it('uses an input in its own measure', () => {
    const run = course(plant({ unitsPerOutput: 3, stockWeeks: 1 }), {});
    expect(run.through(0).stock(0)).toBe(30);
  });

  it('needs nothing of an input of which nothing goes into a unit', () => {
    const run = course(plant({ unitsPerOutput: 0 }), { capacity: [stopped('fab', 9)] });
    expect(run.through(5).made('plant')).toBe(10);
  });

  it('has the capacity that all its losses leave, multiplied', () => {
    const half = { node: 'plant', remaining: 0.5, fullWeeks: 1 };
    expect(course(plant({}, { capacity: 20 }), { capacity: [half, { ...half, remaining: 0.4 }] }).through(0).made('plant')).toBe(4);
  });

  it('exceeds what capacity allows by nothing', () => {
    const run = course(plant({}, { capacity: 8 }), {});
    expect([run.through(0).made('plant'), run.delivered('plant')]).toEqual([8, 8]);
  });
});

describe('a lane without lead', () => {
  const chain: NetworkInput = {
    id: 'n',
    // Listed buyers first: the order of making is not that of the document.
    nodes: [{ id: 'buyer', demand: 10 }, { id: 'plant' }, { id: 'fab' }],
    requirements: [{ node: 'buyer', input: 'x' }, { node: 'plant', input: 'x' }],
    supplies: [
      { from: 'plant', to: 'buyer', input: 'x', share: 1 },
      { from: 'fab', to: 'plant', input: 'x', share: 1 },
    ],
  };

  it('delivers in the same week, through all tiers', () => {
    const run = course(chain, { capacity: [{ node: 'fab', remaining: 0.45, fullWeeks: 1 }] });
    expect(run.through(0).made('buyer')).toBeCloseTo((10 / 0.9) * 0.45, 12);
  });

  it('is late from the week of shipment', () => {
    const run = course(chain, { lanes: [{ from: 'plant', weeks: 1, delayWeeks: 1.25 }] });
    expect([run.through(0).made('buyer'), run.position(0)]).toEqual([0, 10]);
    expect(run.through(1).made('buyer')).toBe(10);
  });
});
