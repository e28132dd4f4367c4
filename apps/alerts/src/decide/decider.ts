import { Rounds } from '../rounds.js';
import type { AlertType } from './alert.js';
import { decideNetwork, type DecideOptions } from './decide-network.js';
import { undecidedNetworks } from './pending-store.js';

export interface DeciderOptions extends DecideOptions {
  readonly onAlert?: (type: AlertType) => void;
}

/** Decides whatever is complete, network by network. Any number of processes may: a network's lock lets one at a time. */
export class Decider {
  private readonly rounds: Rounds;

  constructor(private readonly options: DeciderOptions) {
    this.rounds = new Rounds('deciding alerts', () => this.decideAll(), options.logger);
  }

  start(): void {
    this.rounds.start();
  }

  ring(): void {
    this.rounds.ring();
  }

  lastProgressAt(): number {
    return this.rounds.lastProgressAt();
  }

  stop(): Promise<void> {
    return this.rounds.stop();
  }

  /** A network that fails does not hold up the others. */
  private async decideAll(): Promise<boolean> {
    const networks = await undecidedNetworks(this.options.pool);
    const results: PromiseSettledResult<boolean>[] = [];
    for (const network of networks) results.push(...(await Promise.allSettled([this.decide(network)])));
    const failure = results.find((result) => result.status === 'rejected');
    if (failure) throw failure.reason;
    return results.some((result) => result.status === 'fulfilled' && result.value);
  }

  /** @returns whether there was something to decide, so that there may be more */
  private async decide(network: string): Promise<boolean> {
    const { scorings, alerts } = await decideNetwork(this.options, network);
    for (const type of alerts) this.options.onAlert?.(type);
    return scorings > 0;
  }
}
