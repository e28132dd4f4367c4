import fc from 'fast-check';
import { scoring } from '../testing/changes.js';
import { inSequence, pastGap, type Sequence } from './sequence.js';

const summary = ({ ready, next, blocked }: Sequence) => ({
  ready: ready.map(({ number, changes }) => [number, ...changes.map(({ node }) => node)]),
  next,
  blocked,
});

describe('the sequence of scorings', () => {
  it('decides what is complete, in its order', () => {
    const pending = [...scoring(2, ['c', 1]), ...scoring(1, ['b', 1], ['a', 1])];
    expect(summary(inSequence(1, pending))).toEqual({
      ready: [
        [1, 'a', 'b'],
        [2, 'c'],
      ],
      next: 3,
      blocked: false,
    });
  });

  it('waits for the rest of a scoring, whose events come over several partitions', () => {
    const [first] = scoring(1, ['a', 1], ['b', 1]);
    expect(summary(inSequence(1, [first, ...scoring(2, ['c', 1])]))).toEqual({ ready: [], next: 1, blocked: true });
  });

  it('waits for a scoring of which nothing is here, the first one too', () => {
    expect(summary(inSequence(1, scoring(2, ['c', 1])))).toEqual({ ready: [], next: 1, blocked: true });
  });

  it('takes what comes after its turn at once', () => {
    expect(summary(inSequence(5, [...scoring(3, ['a', 1]), ...scoring(6, ['b', 1])]))).toEqual({
      ready: [[3, 'a']],
      next: 5,
      blocked: true,
    });
  });

  it('past a gap goes on with the first that is here, and stops at the next gap', () => {
    const pending = [...scoring(7, ['a', 1]), ...scoring(8, ['b', 1]), ...scoring(10, ['c', 1])];
    expect(summary(pastGap(4, pending))).toEqual({
      ready: [
        [7, 'a'],
        [8, 'b'],
      ],
      next: 9,
      blocked: true,
    });
  });

  it('past a gap decides an incomplete scoring as far as it is here', () => {
    const [first] = scoring(4, ['a', 1], ['b', 1]);
    expect(summary(pastGap(4, [first, ...scoring(5, ['c', 1])]))).toEqual({
      ready: [
        [4, 'a'],
        [5, 'c'],
      ],
      next: 6,
      blocked: false,
    });
  });

  it('is the same however the events arrive, once or twice', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(sizes, fc.infiniteStream(fc.nat()), (sizes, chance) => {
        const events = sizes.flatMap((size, i) => scoring(i + 1, ...Array.from({ length: size }, (_, n) => [`n${n}`, 1] as const)));
        const arrived = [...events, ...events].map((event) => ({ event, at: chance.next().value })).sort((a, b) => a.at - b.at);
        let next = 1;
        let pending: typeof events = [];
        const decided: unknown[] = [];
        for (const { event } of arrived) {
          // The inbox lets an event in once.
          if (pending.includes(event) || event.scoring < next) continue;
          pending.push(event);
          const sequence = inSequence(next, pending);
          decided.push(...summary(sequence).ready);
          pending = pending.filter(({ scoring }) => scoring >= sequence.next);
          next = sequence.next;
        }
        expect(decided).toEqual(summary(inSequence(1, events)).ready);
      }),
    );
  });
});
