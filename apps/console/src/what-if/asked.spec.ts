import { afterRequest, beforeRequest, compareRequest, isDisturbed } from './asked.js';
import { givenAsked } from './given-question.js';
import { stressRequest } from './stress-of.js';

describe('a question as the services take it', () => {
  it('loses nodes, all of an owner and all in a country, each for its own time', () => {
    const asked = givenAsked([{ ask: 'lose-node', node: 'mill', weeks: 2 }, { ask: 'lose-owner', owner: 'Ada', weeks: 8 }, { ask: 'lose-country', country: 'AT' }]);
    expect(JSON.parse(afterRequest(asked).scenario)).toEqual({
      capacity: [
        { node: 'mill', remaining: 0, startWeek: 0, fullWeeks: 2 },
        { node: 'mine', remaining: 0, startWeek: 0, fullWeeks: 8 },
        { node: 'spare', remaining: 0, startWeek: 0, fullWeeks: 8 },
        { node: 'mine', remaining: 0, startWeek: 0, fullWeeks: 6 },
        { node: 'mill', remaining: 0, startWeek: 0, fullWeeks: 12 },
      ],
      lanes: [],
    });
  });

  it('cuts from one week to another, and delays in weeks', () => {
    const asked = givenAsked([{ ask: 'cut', node: 'mill', to: 0.4, from: 2, until: 10 }, { ask: 'delay', from: 'mine', days: 14 }]);
    expect(JSON.parse(afterRequest(asked).scenario)).toEqual({
      capacity: [{ node: 'mill', remaining: 0.4, startWeek: 2, fullWeeks: 8 }],
      lanes: [{ from: 'mine', delayWeeks: 2, weeks: 8 }],
    });
  });

  it('merges a second source and stock into the network', () => {
    const asked = givenAsked([{ ask: 'source', from: 'spare', to: 'mill', input: 'ore', share: 0.3, lead: 4 }, { ask: 'stock', node: 'mill', input: 'ore', weeks: 12 }]);
    expect(JSON.parse(afterRequest(asked).change)).toEqual({
      requirements: [{ node: 'mill', input: 'ore', stockWeeks: 12 }],
      supplies: [{ from: 'spare', to: 'mill', input: 'ore', share: 0.3, leadWeeks: 4 }],
    });
    expect(isDisturbed(asked)).toBe(false);
  });

  it('is compared with the same world without any of it', () => {
    const asked = givenAsked([{ ask: 'lose-node', node: 'mill' }], 'nothing');
    expect(beforeRequest(asked)).toMatchObject({ network: 'small', version: 3, scenario: '', change: '', over: 'nothing' });
    expect(compareRequest(asked).scenario).toBe(afterRequest(asked).scenario);
  });

  it('asks for the best response to what is lost whole, over the longest loss', () => {
    expect(stressRequest(givenAsked([{ ask: 'lose-node', node: 'mill', weeks: 2 }, { ask: 'lose-owner', owner: 'Ada', weeks: 8 }]))).toEqual({ network: 'small', version: 3, weeks: 8, lost: [{ nodes: ['mill', 'mine', 'spare'] }] });
    expect(stressRequest(givenAsked([{ ask: 'cut', node: 'mill', to: 0.1, until: 8 }]))).toBeUndefined();
  });

  it('names the part whose owner or country there is not', () => {
    const fields = [{ field: 'parts.1.country', description: 'the network has nothing in a country called XX' }];
    expect(() => givenAsked([{ ask: 'lose-node', node: 'mill' }, { ask: 'lose-country', country: 'XX' }])).toThrow(expect.objectContaining({ response: expect.objectContaining({ fields }) }));
  });
});
