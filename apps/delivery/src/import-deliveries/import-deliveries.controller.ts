import type { delivery } from '@chokepoint/contracts/grpc';
import { answerUpload, CLOCK, GRPC_ERRORS, GrpcErrors, type Clock } from '@chokepoint/service';
import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import { Controller, Inject } from '@nestjs/common';
import { GrpcStreamCall } from '@nestjs/microservices';
import { FactStore } from '../take-deliveries/fact-store.js';
import { importRows } from './import-rows.js';

@Controller()
export class ImportDeliveriesController {
  constructor(
    @Inject(FactStore) private readonly store: FactStore,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(GRPC_ERRORS) private readonly errors: GrpcErrors,
  ) {}

  /** Takes rows until the client ends the stream, and answers each. */
  @GrpcStreamCall('Delivery', 'ImportDeliveries')
  importDeliveries(
    call: ServerReadableStream<delivery.ImportDeliveriesRequest, delivery.ImportDeliveriesResponse>,
    respond: sendUnaryData<delivery.ImportDeliveriesResponse>,
  ): Promise<void> {
    return answerUpload(call, respond, this.errors, (rows) => importRows(rows, (facts) => this.store.take(facts), this.now));
  }
}
