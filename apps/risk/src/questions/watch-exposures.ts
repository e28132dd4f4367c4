import { isDeepStrictEqual } from 'node:util';
import type { risk } from '@chokepoint/contracts/grpc';
import type { RiskSignals } from '../scoring/signals.js';
import type { ExposureReader } from './exposure-reader.js';

const PAGE = 1_000;
/** A signal may be lost. */
const LOOK_AGAIN_MS = 1_000;

/** The present, then every node whose score is another than was sent, until nobody waits any more. */
export async function* watchExposures(
  reader: ExposureReader,
  signals: RiskSignals,
  { network, nodes }: risk.WatchExposuresRequest,
  signal: AbortSignal,
): AsyncGenerator<risk.WatchExposuresResponse> {
  const sent = new Map<string, risk.Exposure>();
  for (let initial = true; !signal.aborted; initial = false) {
    for await (const exposure of readAll(reader, network, nodes)) {
      if (isSame(sent.get(exposure.node), exposure)) continue;
      sent.set(exposure.node, exposure);
      yield { exposure, initial };
    }
    await signals.wait('risk_scored', LOOK_AGAIN_MS);
  }
}

async function* readAll(reader: ExposureReader, network: string, nodes: readonly string[]): AsyncGenerator<risk.Exposure> {
  for (let after = ''; ; ) {
    const page = await reader.page(network, nodes.length > 0 ? { nodes } : {}, after, PAGE);
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.node;
  }
}

/** Another moment alone is no change. */
function isSame(before: risk.Exposure | undefined, after: risk.Exposure): boolean {
  return before !== undefined && isDeepStrictEqual({ ...before, asOf: '' }, { ...after, asOf: '' });
}
