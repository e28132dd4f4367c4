import type { BadInput } from '../command-line/failures.js';
import { ruleOf, type PutRuleOptions } from './rule-of.js';

const options = (given: Partial<PutRuleOptions>): PutRuleOptions => ({ on: 'exposure', network: 'n', data: '.', ...given });
const refusalOf = (given: Partial<PutRuleOptions>): readonly string[] => {
  try {
    ruleOf('mine', options(given));
    return [];
  } catch (error) {
    return (error as BadInput).problems;
  }
};

describe('The rule that options describe', () => {
  it('watches the exposure of all nodes, or of those that are named', () => {
    expect(ruleOf('mine', options({ raiseAt: 'high' }))).toEqual({ id: 'mine', network: 'n', raiseAt: 'high', scope: { all: true } });
    expect(ruleOf('mine', options({ raiseAt: '12.5', owner: 'TSMC' }))).toMatchObject({ scope: { owner: 'TSMC' } });
  });

  it('is enabled unless it says otherwise', () => {
    expect(ruleOf('mine', options({ raiseAt: 'high' }))).not.toHaveProperty('disabled');
    expect(ruleOf('mine', options({ on: 'lane.drifting', disabled: true }))).toMatchObject({ disabled: true });
  });

  it('watches all lanes, those of a vendor, or one', () => {
    expect(ruleOf('mine', options({ on: 'lane.drifting' }))).toEqual({ id: 'mine', on: 'lane.drifting', scope: { all: true } });
    expect(ruleOf('mine', options({ on: 'delivery.overdue', vendor: 'acme', minDays: 5, minQuantity: 0 }))).toEqual({
      ...{ id: 'mine', on: 'delivery.overdue', scope: { vendor: 'acme' } },
      ...{ minDays: 5, minQuantity: 0 },
    });
    expect(ruleOf('mine', options({ on: 'delivery.overdue', vendor: 'acme', input: 'hbm' }))).toMatchObject({ scope: { lane: { from: 'acme', input: 'hbm' } } });
  });

  it.each<[string, Partial<PutRuleOptions>, string[]]>([
    ['without a threshold', {}, ['--raise-at: expected guarded, elevated, high, severe or a number of points']],
    ['of two scopes', { raiseAt: 'high', node: 'a', kind: 'b' }, ['expected one of --node, --kind']],
    ['with what belongs to lanes', { raiseAt: 'high', minDays: 1 }, ['--min-days: is for rules on lanes: see --on']],
    ['with what belongs to exposure', { on: 'lane.drifting', raiseAt: 'high', node: 'a' }, ['--raise-at: is for rules on exposure', '--node: is for rules on exposure']],
    ['of a quantity that drifts', { on: 'lane.drifting', minQuantity: 2 }, ['--min-quantity: is for rules on delivery.overdue']],
    ['of a buyer without a vendor', { on: 'lane.drifting', to: 'b' }, ['--to: needs --vendor beside it']],
  ])('is refused %s', (_, given, problems) => expect(refusalOf(given)).toEqual(problems));
});
