import { BaseRpcContext } from '@nestjs/microservices';
import type pg from 'pg';

/** What a handler of batches gets as `@Ctx()`. */
export class BatchContext extends BaseRpcContext<[transaction: pg.ClientBase, topic: string, partition: number]> {
  /** Effects through it are committed together with the position. */
  get transaction(): pg.ClientBase {
    return this.args[0];
  }

  get topic(): string {
    return this.args[1];
  }

  get partition(): number {
    return this.args[2];
  }
}
