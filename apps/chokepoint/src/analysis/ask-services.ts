import type { RiskConnection } from '@chokepoint/service/client';
import { interruptible } from '../command-line/interruptible.js';
import { askRisk } from '../questions/ask-risk.js';
import type { AddressOptions } from '../running/addresses.js';
import { lineIn, type Origins } from './origins.js';

/** Asks the running risk service; whoever stops waiting stops its work. */
export function askServices<R>(options: AddressOptions, origins: Origins, work: (risk: RiskConnection, signal: AbortSignal) => Promise<R>): Promise<R> {
  return interruptible((signal) => askRisk(options, (risk) => work(risk, signal), lineIn(origins)));
}
