import { writeSync } from 'node:fs';

/** Moments at which a crash must be harmless; a test picks one, and the pass at which to die. */
export type CrashPoint = 'command.stored' | 'outbox.published' | 'intake.committed' | 'scorer.scored' | 'webhook.sent';

const STDERR = 2;
const [chosen, at] = (process.env['CHOKEPOINT_CRASH_AT'] ?? '').split(':');
let passes = 0;

/** Does nothing, unless CHOKEPOINT_CRASH_AT is `name:n`: then the n-th pass kills the process as a power cut would. */
export function crashPoint(name: CrashPoint): void {
  if (name !== chosen || ++passes !== Number(at)) return;
  writeSync(STDERR, `${JSON.stringify({ event: 'crash-point', name })}\n`);
  process.kill(process.pid, 'SIGKILL');
}
