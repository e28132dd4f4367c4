import type { delivery } from '@chokepoint/contracts/grpc';
import { AlreadyExists, CLOCK, InvalidInput, type Clock } from '@chokepoint/service';
import { Controller, Inject } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { checkFact } from './check-fact.js';
import type { DeliveryFactType } from './decide.js';
import { FactStore } from './fact-store.js';

type Accepted = { accepted: delivery.Accepted };

/** Each call takes one fact; accepted means stored. */
@Controller()
export class TakeDeliveriesController {
  constructor(
    @Inject(FactStore) private readonly store: FactStore,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @GrpcMethod('Delivery', 'Order')
  order({ identity, line }: delivery.OrderRequest): Promise<Accepted> {
    return this.take('chokepoint.delivery.ordered.v1', identity, line, '/line');
  }

  @GrpcMethod('Delivery', 'Receive')
  receive({ identity, line }: delivery.ReceiveRequest): Promise<Accepted> {
    return this.take('chokepoint.delivery.received.v1', identity, line, '/line');
  }

  @GrpcMethod('Delivery', 'Cancel')
  cancel({ identity, line }: delivery.CancelRequest): Promise<Accepted> {
    return this.take('chokepoint.delivery.cancelled.v1', identity, line, '/line');
  }

  @GrpcMethod('Delivery', 'ReportDelay')
  reportDelay({ identity, report }: delivery.ReportDelayRequest): Promise<Accepted> {
    return this.take('chokepoint.delivery.delayed.v1', identity, report, '/report');
  }

  private async take(type: DeliveryFactType, identity: delivery.Identity | undefined, data: unknown, pointer: string): Promise<Accepted> {
    const pointers = { identity: '/identity', data: pointer };
    const checked = checkFact({ type, identity: identity ?? {}, data, pointers }, this.now());
    if (!checked.ok) throw new InvalidInput(checked.violations);
    const { source, id } = checked.fact;
    const [{ answer, time }] = await this.store.take([checked.fact]);
    if (answer === 'conflict') throw new AlreadyExists(`${id} of ${source} was given with another content`);
    return { accepted: { source, id, time: new Date(time).toISOString(), alreadyKnown: answer === 'already-known' } };
  }
}
