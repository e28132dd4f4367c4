import { randomBytes } from 'node:crypto';
import type { alerts } from '@chokepoint/contracts/grpc';
import { parseAllowed } from '../deliver/receiver.js';
import { readRule } from './read-rule.js';

const TERMS = { bounds: [5, 15, 25, 40] as const, allowed: parseAllowed('') };
const RULE: alerts.Rule = {
  id: 'late',
  on: 'delivery.overdue',
  network: '',
  scope: { vendor: 'tsmc' },
  raiseAt: '',
  minQuantity: 500,
  minDays: 3,
  url: 'https://hooks.example/chokepoint',
  secret: `whsec_${randomBytes(24).toString('base64')}`,
  disabled: false,
  raised: [],
  raisedLanes: [],
};
const read = (change: Partial<alerts.Rule>) => readRule({ ...RULE, ...change }, TERMS);

describe('A rule on lanes that is put', () => {
  it('is read with its least quantity and days, 0 where it names none', () => {
    expect(read({})).toMatchObject({ id: 'late', on: 'delivery.overdue', scope: { kind: 'vendor', from: 'tsmc' }, minQuantity: 500, minDays: 3 });
    expect(read({ on: 'lane.drifting', minQuantity: undefined, minDays: undefined })).toMatchObject({ on: 'lane.drifting', minQuantity: 0, minDays: 0 });
  });

  it.each<[alerts.Scope, object]>([
    [{ all: true }, { kind: 'all', from: '' }],
    [{ vendor: 'tsmc' }, { kind: 'vendor', from: 'tsmc' }],
    [{ lane: { from: 'tsmc' } }, { kind: 'lane', from: 'tsmc' }],
    [{ lane: { from: 'tsmc', to: 'nvidia', input: 'wafer' } }, { kind: 'lane', from: 'tsmc', to: 'nvidia', input: 'wafer' }],
  ])('may watch %j', (scope, expected) => expect(read({ scope })).toMatchObject({ scope: expected }));

  it.each<[string, Partial<alerts.Rule>]>([
    ['/rule/on', { on: 'delivery.late' }],
    ['/rule/network', { network: 'accelerators' }],
    ['/rule/raiseAt', { raiseAt: 'high' }],
    ['/rule/scope', { scope: undefined }],
    ['/rule/scope', { scope: { all: true, vendor: 'tsmc' } }],
    ['/rule/scope/all', { scope: { all: false } }],
    ['/rule/scope/node', { scope: { node: 'tsmc' } }],
    ['/rule/scope/owner', { scope: { owner: 'tsmc' } }],
    ['/rule/scope/vendor', { scope: { vendor: '' } }],
    ['/rule/scope/lane/from', { scope: { lane: { from: '' } } }],
    ['/rule/scope/lane/input', { scope: { lane: { from: 'tsmc', input: '' } } }],
    ['/rule/minQuantity', { minQuantity: -1 }],
    ['/rule/minQuantity', { minQuantity: Infinity }],
    ['/rule/minQuantity', { on: 'lane.drifting', minQuantity: 5 }],
    ['/rule/minDays', { minDays: Number.NaN }],
  ])('is refused at %s for %j', (path, change) => expect(read(change)).toEqual([{ path, message: expect.any(String) }]));

  it('is told everything that is wrong with it', () => {
    expect(read({ id: '', network: 'a', raiseAt: '5', minDays: -1, url: '' })).toMatchObject(
      ['id', 'network', 'raiseAt', 'minDays', 'url'].map((field) => ({ path: `/rule/${field}` })),
    );
  });
});

describe('A rule on exposure', () => {
  const exposure = { on: undefined, network: 'accelerators', scope: { all: true }, raiseAt: 'high', minQuantity: undefined, minDays: undefined };

  it('may say so or not', () => {
    expect(read(exposure)).toMatchObject({ on: 'exposure', threshold: 25 });
    expect(read({ ...exposure, on: 'exposure' })).toMatchObject({ on: 'exposure', threshold: 25 });
  });

  it.each<[string, Partial<alerts.Rule>]>([
    ['/rule/minQuantity', { minQuantity: 0 }],
    ['/rule/minDays', { minDays: 1 }],
    ['/rule/scope/vendor', { scope: { vendor: 'tsmc' } }],
    ['/rule/scope/lane', { scope: { lane: { from: 'tsmc' } } }],
  ])('is refused at %s for %j', (path, change) => expect(read({ ...exposure, ...change })).toEqual([{ path, message: expect.any(String) }]));
});
