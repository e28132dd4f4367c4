import fc from 'fast-check';
import { advanceTo } from '../clock/advance-to.js';
import { report } from '../given-records.js';
import { AWAITED, fixture, GivenRisk, recordsOf } from '../given-risk.js';

const NETWORK = fixture('toy-in-process.json');
const LAST = '2025-03-03T10:00:00Z';

/** The worked example, more reports, and keys that come with two or three contents. */
const EVENTS = [
  ...recordsOf(fixture('events.jsonl')),
  report('a', '2025-02-01T00:00:00Z', { node: 'cowos', remaining: 0.7 }),
  report('a', '2025-02-01T00:00:00Z', { node: 'cowos', remaining: 0.2 }),
  report('a', '2025-01-31T00:00:00Z', { node: 'cowos', remaining: 0.9 }),
  report('b', '2025-02-05T00:00:00Z', { node: 'nowhere' }),
  report('b', '2025-02-06T00:00:00Z', { node: 'hbm', incident: 'fire' }),
  report('c', '2025-02-20T00:00:00Z', { node: 'cowos', status: 'restored', remaining: 0.5 }),
];

const SEEN = `
  SELECT (SELECT json_agg(f ORDER BY source, id) FROM risk.fact f)::text AS facts,
         (SELECT json_agg(fingerprint ORDER BY fingerprint) FROM risk.quarantine)::text AS quarantined,
         (SELECT json_agg(json_build_object('node', node, 'exposure', exposure, 'incidents', incidents) ORDER BY node) FROM risk.exposure)::text AS present,
         (SELECT json_agg(h ORDER BY day) FROM risk.history h)::text AS history,
         (SELECT json_agg(data::jsonb - '{status,since,asOf,sequence}'::text[] ORDER BY type, from_node, to_node, input) FROM risk.lane_alarm WHERE raised)::text AS alarms`;

const EMPTY = `TRUNCATE risk.fact, risk.unscored, risk.quarantine, risk.outbox, risk.clock, risk.network_version, risk.network, risk.exposure, risk.history, risk.lane_alarm, risk.lane_watch`;

type Step = { readonly batch: number[]; readonly restart: boolean; readonly advance: boolean };

describe('Facts are a set', () => {
  let given: GivenRisk;
  beforeAll(async () => {
    given = await GivenRisk.open();
  });
  afterAll(() => given.close());

  /** Everything that is seen once the steps are done and the clock stands at the end. */
  async function seenAfter(steps: readonly Step[]): Promise<unknown> {
    await given.rows(EMPTY);
    let risk = await given.start();
    await risk.networks.import({ document: NETWORK, dryRun: false });
    for (const { batch, restart, advance } of steps) {
      await given.take(...batch.map((place) => EVENTS[place]));
      if (advance) await advanceTo(given.database.pool, risk.clock, risk.signals, '2025-02-10T00:00:00Z', AWAITED);
      if (!restart) continue;
      await given.stop(risk);
      risk = await given.start();
    }
    await advanceTo(given.database.pool, risk.clock, risk.signals, LAST, AWAITED);
    await given.until(`SELECT history_dirty IS NULL AND EXISTS (SELECT FROM risk.history WHERE day = '2025-03-02') AND NOT EXISTS (SELECT FROM risk.unscored) AS done FROM risk.network`);
    await given.stop(risk);
    const [seen] = await given.rows(SEEN);
    return seen;
  }

  it('whose order, repetition, batches and restarts leave every bit the same', async () => {
    const every = EVENTS.map((_, place) => place);
    const quiet = await seenAfter([{ batch: every, restart: false, advance: false }]);
    const repeated = fc.array(fc.nat(EVENTS.length - 1), { maxLength: 8 });
    const order = repeated.chain((again) => fc.shuffledSubarray([...every, ...again], { minLength: every.length + again.length }));
    const cuts = fc.array(fc.record({ size: fc.integer({ min: 1, max: 6 }), restart: fc.boolean(), advance: fc.boolean() }), { minLength: 25, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(order, cuts, async (places, pieces) => {
        expect(await seenAfter(batches(places, pieces))).toEqual(quiet);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

function batches(places: readonly number[], pieces: readonly { size: number; restart: boolean; advance: boolean }[]): Step[] {
  const steps: Step[] = [];
  for (let begin = 0, piece = 0; begin < places.length; begin += pieces[piece++].size) {
    const { size, restart, advance } = pieces[piece];
    steps.push({ batch: places.slice(begin, begin + size), restart: restart && piece % 5 === 0, advance });
  }
  return steps;
}
