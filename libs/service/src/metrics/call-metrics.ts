import { ServerInterceptingCall, status, type ServerInterceptor } from '@grpc/grpc-js';
import type { Metrics } from './metrics.js';

/** Counts every call of every method once, however it ends. */
export function callMetrics(metrics: Metrics): ServerInterceptor {
  return ({ path }, call) => {
    const begun = performance.now();
    let counted = false;
    const count = (code: status) => {
      if (counted) return;
      counted = true;
      metrics.observeCall(path, status[code], (performance.now() - begun) / 1000);
    };
    return new ServerInterceptingCall(call, {
      start: (next) => next({ onCancel: () => count(hasPassed(call.getDeadline()) ? status.DEADLINE_EXCEEDED : status.CANCELLED) }),
      sendStatus: (answer, next) => {
        count(answer.code ?? status.OK);
        next(answer);
      },
    });
  };
}

function hasPassed(deadline: Date | number): boolean {
  return Number(deadline) <= Date.now();
}
