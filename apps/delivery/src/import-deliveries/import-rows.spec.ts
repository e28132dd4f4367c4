import type { delivery } from '@chokepoint/contracts/grpc';
import type { Answered, DeliveryFact } from '../take-deliveries/decide.js';
import { importRows } from './import-rows.js';

type Row = Partial<delivery.ImportDeliveriesRequest>;

const LINE = { from: 'cowos', to: 'nvidia', input: 'packaging', order: 'PO-1', line: '1' };
const good = (id: string): Row => ({ identity: { id }, ordered: { ...LINE, quantity: 5, promised: '2026-03-01' } });
const accept = async (facts: readonly DeliveryFact[]): Promise<Answered[]> => facts.map(() => ({ answer: 'accepted', time: 0 }));
const now = () => new Date(0);

async function* stream(...rows: Row[]): AsyncGenerator<delivery.ImportDeliveriesRequest> {
  yield* rows as delivery.ImportDeliveriesRequest[];
}

describe('an import', () => {
  it('answers each row by its place, and a bad row stops nobody', async () => {
    const bad = { identity: { id: 'bad' }, received: { ...LINE, quantity: -1, at: 'soon' } };
    const { answers, ...counts } = await importRows(stream(good('a'), bad, {}, good('b')), accept, now);
    expect(counts).toEqual({ accepted: 2, alreadyKnown: 0, rejected: 2, changed: 0 });
    expect(answers.map(({ row, result, id, problems }) => [row, result, id, problems.map(({ field }) => field)])).toEqual([
      [0, 'accepted', 'a', []],
      [1, 'rejected', 'bad', ['/received/quantity', '/received/at']],
      [2, 'rejected', '', ['']],
      [3, 'accepted', 'b', []],
    ]);
  });

  it('takes many rows in one message, each with its own place', async () => {
    const messages = stream({ rows: [good('a'), good('b')] as delivery.ImportDeliveriesRequest[] }, good('c'), { rows: [good('d'), { rows: [good('e')] }] as delivery.ImportDeliveriesRequest[] });
    const { answers } = await importRows(messages, accept, now);
    expect(answers.map(({ row, id, problems }) => [row, id, problems.map(({ field }) => field)])).toEqual([[0, 'a', []], [1, 'b', []], [2, 'c', []], [3, 'd', []], [4, '', ['/rows']]]);
  });

  it('says what was known and what contradicts', async () => {
    const take = async (): Promise<Answered[]> => [{ answer: 'already-known', time: 0 }, { answer: 'conflict', time: 0 }];
    const { answers, ...counts } = await importRows(stream(good('a'), good('b')), take, now);
    expect(answers.map(({ result }) => result)).toEqual(['already_known', 'conflict']);
    expect(counts).toEqual({ accepted: 0, alreadyKnown: 1, rejected: 1, changed: 0 });
  });

  it('stores in batches of 1,000, in order', async () => {
    const sizes: number[] = [];
    const take = (facts: readonly DeliveryFact[]) => (sizes.push(facts.length), accept(facts));
    const { answers } = await importRows(stream(...Array.from({ length: 2_234 }, (_, index) => good(`${index}`))), take, now);
    expect(sizes).toEqual([1000, 1000, 234]);
    expect(answers.map(({ row }) => row)).toEqual(Array.from({ length: 2_234 }, (_, index) => index));
  });

  it('reads no further than one batch beyond the one that is being stored', async () => {
    let read = 0;
    async function* rows() {
      for (; read < 5_000; read++) yield good(`${read}`) as delivery.ImportDeliveriesRequest;
    }
    let release = () => {};
    const stored = new Promise<void>((resolve) => (release = resolve));
    const importing = importRows(rows(), async (facts) => (await stored, accept(facts)), now);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(read).toBeLessThan(2_001);
    release();
    expect((await importing).accepted).toBe(5_000);
  });

  it('fails when storing fails', async () => {
    const take = () => Promise.reject(new Error('the database is away'));
    const rows = Array.from({ length: 600 }, (_, index) => good(`${index}`));
    await expect(importRows(stream(...rows), take, now)).rejects.toThrow('the database is away');
  });

  it('takes no more rows than one answer holds', async () => {
    const id = 'x'.repeat(250);
    async function* rows() {
      for (let index = 0; ; index++) yield { identity: { id: `${index} ${id}` } } as delivery.ImportDeliveriesRequest;
    }
    await expect(importRows(rows(), accept, now)).rejects.toThrow(/more rows than one answer holds: those before row \d+ are done/);
  });
});
