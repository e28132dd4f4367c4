import { CallError } from '@chokepoint/service/client';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { exhaustMap, share, timer, type Observable } from 'rxjs';
import type { ServiceCondition } from '../contract/index.js';
import { SERVICE_NAMES, SERVICES, type Services } from '../services/connections.js';

const EVERY_MS = 2_000;
const PATIENCE_MS = 3_000;
/** A service that is merely busy misses one question, not two. */
const AWAY_AFTER = 2;

/** Which services answer, asked while anybody looks. */
@Injectable()
export class ServiceWatch implements OnApplicationBootstrap {
  private readonly last = new Map<string, ServiceCondition>();
  private readonly missed = new Map<string, number>();
  readonly conditions: Observable<ServiceCondition[]> = timer(0, EVERY_MS).pipe(
    exhaustMap(() => this.ask()),
    share(),
  );

  constructor(@Inject(SERVICES) private readonly services: Services) {}

  /** The first question to each service takes longest: it is asked before anybody waits for the answer. */
  onApplicationBootstrap(): void {
    void this.ask();
  }

  async ask(): Promise<ServiceCondition[]> {
    return Promise.all(SERVICE_NAMES.map(async (name) => this.note(name, await failureOf(this.smallest(name)))));
  }

  /** The cheapest question of each. */
  private smallest(name: ServiceCondition['name']): Promise<unknown> {
    const { risk, capacity, delivery, alerts } = this.services;
    const options = { timeoutMs: PATIENCE_MS };
    switch (name) {
      case 'risk':
        return risk.listNetworks({ pageSize: 1 }, options);
      case 'capacity':
        return capacity.listIncidents({ pageSize: 1 }, options);
      case 'delivery':
        return delivery.listOrders({ pageSize: 1 }, options);
      case 'alerts':
        return alerts.listRules({ pageSize: 1 }, options);
    }
  }

  private note(name: ServiceCondition['name'], failure: string | undefined): ServiceCondition {
    const before = this.last.get(name);
    const missed = failure === undefined ? 0 : (this.missed.get(name) ?? 0) + 1;
    this.missed.set(name, missed);
    const answers = missed === 0 || (missed < AWAY_AFTER && before?.answers === true);
    const since = before?.answers === answers ? before.since : new Date().toISOString();
    const condition = { name, answers, since, ...(!answers && { detail: failure }) };
    this.last.set(name, condition);
    return condition;
  }
}

async function failureOf(call: Promise<unknown>): Promise<string | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    return error instanceof CallError ? error.details : (error as Error).message;
  }
}
