import { setTimeout } from 'node:timers/promises';
import { crashPoint, type Logger } from '@chokepoint/database';
import type pg from 'pg';
import { Rounds } from '../rounds.js';
import type { SecretBox } from '../rules/secret.js';
import { call, type CallOptions } from './call.js';
import { outcomeOf, type Answer, type Outcome } from './outcome.js';
import { claim, record, type Leased } from './queue.js';
import { signedHeaders } from './signature.js';

export interface SenderOptions extends CallOptions {
  readonly pool: pg.Pool;
  readonly secrets: SecretBox;
  readonly logger: Logger;
  /** Most calls at once. */
  readonly slots: number;
  readonly onAttempt?: (outcome: Outcome['state']) => void;
}

/** One receiver, however slow and however many rules name it, leaves this much to the others. */
const RECEIVER_SHARE = 1 / 4;
const STOP_WAIT_MS = 5_000;

/**
 * Sends what is queued, at least once: a process that dies between the answer and its record leaves a lease that runs
 * out, and the delivery is attempted again under the same id.
 */
export class Sender {
  private readonly underway = new Map<Leased, Promise<void>>();
  private readonly rounds: Rounds;

  constructor(private readonly options: SenderOptions) {
    this.rounds = new Rounds('sending webhooks', () => this.fillSlots(), options.logger);
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

  /** Claims nothing more and waits a while for the calls under way; whatever takes longer is attempted again later. */
  async stop(): Promise<void> {
    await this.rounds.stop();
    const patience = new AbortController();
    const enough = setTimeout(STOP_WAIT_MS, undefined, { signal: patience.signal }).catch(() => undefined);
    await Promise.race([enough, Promise.all(this.underway.values())]);
    patience.abort();
  }

  private async fillSlots(): Promise<boolean> {
    const { pool, slots, timeoutMs } = this.options;
    while (this.underway.size < slots) {
      // Twice the longest call: who holds it cannot still be at it when another takes over.
      const leased = await claim(pool, this.busy(), 2 * timeoutMs);
      if (leased === undefined) break;
      this.underway.set(
        leased,
        this.attempt(leased).finally(() => this.finish(leased)),
      );
    }
    return false;
  }

  private finish(leased: Leased): void {
    this.underway.delete(leased);
    this.ring();
  }

  private busy() {
    const underway = [...this.underway.keys()];
    const share = Math.max(1, Math.floor(this.options.slots * RECEIVER_SHARE));
    const receivers = underway.map(({ receiver }) => receiver);
    const full = receivers.filter((receiver) => receivers.filter((other) => other === receiver).length >= share);
    return { rules: underway.map(({ rule }) => rule), receivers: [...new Set(full)] };
  }

  private async attempt(leased: Leased): Promise<void> {
    const { pool, logger, onAttempt } = this.options;
    const sentAt = new Date();
    try {
      const answer = await this.send(leased, sentAt);
      if (answer.status !== undefined) crashPoint('webhook.sent');
      const outcome = outcomeOf(answer, leased.tries + 1, Math.random());
      await record(pool, leased, sentAt, answer, outcome);
      onAttempt?.(outcome.state);
      if (outcome.state === 'gone') logger.warn({ rule: leased.rule }, 'the receiver answered 410: the rule is disabled');
    } catch (error) {
      logger.warn({ err: error, delivery: leased.id }, 'an attempt could not be recorded and will be made again');
    }
  }

  private async send({ id, rule, url, body, secret }: Leased, sentAt: Date): Promise<Answer> {
    let key: Buffer;
    try {
      key = this.options.secrets.open(secret, rule);
    } catch (error) {
      return { detail: (error as Error).message };
    }
    return call({ url, body, headers: signedHeaders(id, body, key, sentAt) }, this.options);
  }
}
