import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { DeadlineExceeded } from '../errors/errors.js';

/** Any call of grpc-js; what matters is its deadline and whether somebody still waits. */
export interface AnyCall {
  readonly cancelled: boolean;
  getDeadline(): Date | number;
  once(event: 'cancelled', listener: () => void): unknown;
}

/** Work for which nobody waits any more is not begun. */
@Injectable()
export class Deadlines implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const call = context.getArgByIndex<AnyCall | undefined>(2);
    if (call) assertAwaited(call);
    return next.handle();
  }
}

export function assertAwaited(call: Pick<AnyCall, 'cancelled' | 'getDeadline'>): void {
  if (call.cancelled || Number(call.getDeadline()) <= Date.now()) throw new DeadlineExceeded('the deadline has passed');
}

/** Aborts when the caller cancels or its deadline passes. */
export function signalOf(call: AnyCall): AbortSignal {
  const controller = new AbortController();
  const abort = () => controller.abort(new DeadlineExceeded('the caller no longer waits'));
  if (call.cancelled) abort();
  else call.once('cancelled', abort);
  return controller.signal;
}
