import type { delivery } from '@chokepoint/contracts/grpc';
import type { Answered, DeliveryFact } from '../take-deliveries/decide.js';
import { Answers } from './answers.js';
import { checkRow } from './check-row.js';

const BATCH_ROWS = 1_000;

type Take = (facts: readonly DeliveryFact[]) => Promise<readonly Answered[]>;
type PlacedFact = { readonly row: number; readonly fact: DeliveryFact };

/** A message is a row, or brings several. */
function rowsOf(message: delivery.ImportDeliveriesRequest): readonly delivery.ImportDeliveriesRequest[] {
  return message.rows?.length ? message.rows : [message];
}

/**
 * Checks rows and hands them to `take` in batches. One batch is stored while the next is read, and no more than that:
 * whoever sends faster waits. A row that is wrong is answered and left out.
 */
export async function importRows(
  messages: AsyncIterable<delivery.ImportDeliveriesRequest>,
  take: Take,
  now: () => Date,
): Promise<delivery.ImportDeliveriesResponse> {
  const answers = new Answers();
  let batch: PlacedFact[] = [];
  let storing: Promise<void> = Promise.resolve();
  const storeMeanwhile = async () => {
    await storing;
    storing = store(batch, take, answers);
    // The failure is met at the next wait; until then it must not count as unhandled.
    storing.catch(() => undefined);
    batch = [];
  };
  let place = 0;
  for await (const message of messages) {
    for (const request of rowsOf(message)) {
      const row = place++;
      const checked = checkRow(request, now());
      if (checked.ok) batch.push({ row, fact: checked.fact });
      else answers.rejected(row, request.identity?.id ?? '', checked.violations);
      if (batch.length === BATCH_ROWS) await storeMeanwhile();
    }
  }
  await storeMeanwhile();
  await storing;
  return answers.message();
}

async function store(batch: readonly PlacedFact[], take: Take, answers: Answers): Promise<void> {
  if (batch.length === 0) return;
  const decided = await take(batch.map(({ fact }) => fact));
  batch.forEach(({ row, fact }, index) => answers.decided(row, fact.id, decided[index].answer, decided[index].changed));
}
