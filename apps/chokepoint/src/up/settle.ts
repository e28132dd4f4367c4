import { patiently, until } from './patience.js';
import type { Running, Surroundings } from './phases.js';

const PATIENCE_MS = 120_000;

/** Waits until risk has scored the present with all facts, and every day of history. */
export async function settle({ connections: { risk } }: Running, network: string, { narrator, signal }: Surroundings): Promise<void> {
  const isSettled = async () => {
    const status = await risk.getStatus({});
    const ours = status.networks.find((each) => each.network === network);
    return status.unscored === '0' && ours?.scoredAt !== undefined && ours.historyComplete;
  };
  if (await patiently(isSettled, signal)) return;
  narrator.say('waiting for risk to score every day of history');
  if (!(await until(isSettled, PATIENCE_MS, signal))) narrator.say('history is not complete yet; the report says what is known');
}
