import { CAPACITY_TOPIC, DELIVERIES_TOPIC } from '@chokepoint/contracts';
import type { RecordBatch } from '@chokepoint/event-log';
import { BatchContext, BatchPattern } from '@chokepoint/event-log/nest';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { RISK, type RiskParts } from '../risk.parts.js';
import { takeBatch } from './take-batch.js';

/** Facts come in here: capacity and delivery events, a batch at a time. */
@Controller()
export class IntakeController {
  constructor(@Inject(RISK) private readonly risk: Pick<RiskParts, 'handover'>) {}

  @BatchPattern(CAPACITY_TOPIC.name, DELIVERIES_TOPIC.name)
  take(@Payload() batch: RecordBatch, @Ctx() { transaction }: BatchContext): Promise<void> {
    return takeBatch(batch, transaction, this.risk.handover);
  }
}
