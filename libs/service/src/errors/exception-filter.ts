import { status } from '@grpc/grpc-js';
import { Catch, type ExceptionFilter } from '@nestjs/common';
import { throwError, type Observable } from 'rxjs';
import type { Logger } from '../logging/logger.js';
import { statusOf } from './status.js';

/** Turns what a handler throws into the status of its call, and logs what nobody expected. */
@Catch()
export class GrpcErrors implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown): Observable<never> {
    return throwError(() => this.report(error));
  }

  /** For handlers that end their call themselves. */
  report(error: unknown): ReturnType<typeof statusOf> {
    const answer = statusOf(error);
    if (answer.code === status.INTERNAL) this.logger.error({ err: error }, 'a call failed');
    else if (answer.code === status.UNAVAILABLE) this.logger.warn({ err: error }, 'a call failed for want of a dependency');
    return answer;
  }
}
