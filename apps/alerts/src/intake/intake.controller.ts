import { EXPOSURES_TOPIC, LANES_TOPIC } from '@chokepoint/contracts';
import type { RecordBatch } from '@chokepoint/event-log';
import { BatchContext, BatchPattern } from '@chokepoint/event-log/nest';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { AlertsMetrics } from '../alerts.metrics.js';
import { takeLaneBatch } from '../lanes/take-lane-batch.js';
import { takeBatch } from './take-batch.js';

/** Changes of exposure and facts about lanes come in here, a batch at a time. */
@Controller()
export class IntakeController {
  constructor(@Inject(AlertsMetrics) private readonly metrics: AlertsMetrics) {}

  @BatchPattern(EXPOSURES_TOPIC.name)
  take(@Payload() batch: RecordBatch, @Ctx() { transaction }: BatchContext): Promise<void> {
    return takeBatch(batch, transaction);
  }

  @BatchPattern(LANES_TOPIC.name)
  async takeLanes(@Payload() batch: RecordBatch, @Ctx() { transaction }: BatchContext): Promise<void> {
    for (const type of await takeLaneBatch(batch, transaction)) this.metrics.decided(type);
  }
}
