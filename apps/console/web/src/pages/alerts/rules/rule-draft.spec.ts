import { describe, expect, it } from '@jest/globals';
import type { AlertRule } from '@chokepoint/console-service/contract';
import { changed, draftOf, emptyDraft, idProblem, putOf, receiverOf } from './rule-draft.js';

const rule = (more: Partial<AlertRule>): AlertRule => ({ id: 'r', on: 'exposure', network: 'net', scope: { by: 'all' }, raiseAt: 'high', url: 'https://a.example/', disabled: false, raised: [], raisedLanes: [], ...more });
const lanes = { network: undefined, raiseAt: undefined } as unknown as Partial<AlertRule>;

describe('A rule in the form', () => {
  it.each<[string, Partial<AlertRule>]>([
    ['all at a level', {}],
    ['a node from points on', { scope: { by: 'node', name: 'n' }, raiseAt: '12.5' }],
    ['an owner', { scope: { by: 'owner', name: 'o' } }],
    ['overdue from a vendor', { ...lanes, on: 'delivery.overdue', scope: { by: 'vendor', name: 'v' }, minDays: 0, minQuantity: 2.5 }],
    ['one that is disabled', { disabled: true }],
    ['a lane that drifts', { ...lanes, on: 'lane.drifting', scope: { by: 'lane', from: 'a', input: 'i' }, minDays: 3 }],
  ])('is put as it was: %s', (_what, more) => {
    const { id: _id, raised: _raised, raisedLanes: _lanes, ...put } = rule(more);
    expect(putOf(draftOf(rule(more)))).toEqual(Object.fromEntries(Object.entries(put).filter(([, value]) => value !== undefined)));
  });

  it('says nothing of fields that are not asked for', () => {
    const all = { ...emptyDraft('net'), minDays: 3, minQuantity: 4, from: 'a', name: 'n', url: ' https://a.example ' };
    expect(putOf(all)).toEqual({ on: 'exposure', network: 'net', scope: { by: 'all' }, raiseAt: 'elevated', url: 'https://a.example', disabled: false });
    expect(putOf({ ...all, on: 'lane.drifting' })).toEqual({ on: 'lane.drifting', scope: { by: 'all' }, minDays: 3, url: 'https://a.example', disabled: false });
  });

  it('sends a secret only where one is given', () => expect(putOf({ ...emptyDraft(), secret: 'whsec_x' })).toHaveProperty('secret', 'whsec_x'));

  it('keeps no scope that does not fit what is watched, and no name of another kind', () => {
    const draft = { ...emptyDraft(), by: 'owner' as const, name: 'o' };
    expect(changed(draft, { on: 'lane.drifting' })).toMatchObject({ by: 'all', name: '' });
    expect(changed(draft, { by: 'kind' })).toMatchObject({ by: 'kind', name: '' });
    expect(changed(draft, { url: 'x' })).toMatchObject({ by: 'owner', name: 'o', url: 'x' });
    expect(changed({ ...draft, on: 'lane.drifting', by: 'vendor' }, { on: 'delivery.overdue' })).toMatchObject({ by: 'vendor', name: 'o' });
  });
});

describe('The name of a new rule', () => {
  it.each(['', '-a', 'a b', 'a/b', 'x'.repeat(65), 'é'])('cannot be %j', (id) => expect(idProblem(id, [])).toMatch(/must be/));
  it('is not that of another, which would be replaced', () => expect(idProblem('mine', ['mine'])).toMatch(/already/));
  it('is taken otherwise', () => expect(idProblem('Mine_2-b', ['mine'])).toBeUndefined());
});

describe('A receiver as WEBHOOK_ALLOW has it', () => {
  it.each([
    ['http://10.0.0.5/hook', '10.0.0.5:80'],
    ['https://in.example/', 'in.example:443'],
    [' http://127.1:9000/x ', '127.0.0.1:9000'],
    ['http://[::1]:9000', '[::1]:9000'],
    ['nonsense', undefined],
    ['mailto:a@b', undefined],
  ])('%s is %s', (address, receiver) => expect(receiverOf(address)).toBe(receiver));
});
