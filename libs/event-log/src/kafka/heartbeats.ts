/** How often a long-running handler tells Kafka that its consumer lives. */
const EVERY_MS = 1_000;

/**
 * Waits for `work` and sends heartbeats meanwhile: kafkajs sends none while a batch is at work. One that
 * fails does not end the work: the next one, after it, says the same again.
 */
export async function withHeartbeats<T>(heartbeat: () => Promise<void>, work: Promise<T>): Promise<T> {
  const timer = setInterval(() => void heartbeat().catch(() => undefined), EVERY_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
