import { EventPattern } from '@nestjs/microservices';

/** The transport that takes handlers declared with `@BatchPattern`, in applications that have others too. */
export const EVENT_LOG_TRANSPORT = Symbol('event log');

/**
 * Declares the handler of whole batches of one or several topics:
 *
 * ```ts
 * @Controller()
 * class CapacityIntake {
 *   @BatchPattern('chokepoint.capacity')
 *   async take(@Payload() batch: RecordBatch, @Ctx() { transaction }: BatchContext): Promise<void> {
 *     await store(transaction, batch.records.map(parse));
 *   }
 * }
 *
 * const strategy = new EventLogTransport(eventLog, { group: 'risk', pool, logger, onFatal: exit });
 * const service = await NestFactory.createMicroservice(RiskModule, { strategy });
 * ```
 *
 * What goes through `transaction` is committed together with the position in the log, when the handler
 * resolves. When it throws, nothing is, and the batch comes again.
 */
export function BatchPattern(...topics: readonly string[]): MethodDecorator {
  return EventPattern([...topics], EVENT_LOG_TRANSPORT);
}
