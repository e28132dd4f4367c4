import type { Admin } from 'kafkajs';

const NOT_FOUND = 'KafkaJSGroupCoordinatorNotFound';

/**
 * Waits until Kafka has a coordinator for a group. A broker that has just started makes one first, and may need longer
 * than kafkajs tries: its consumer would then end for good.
 * @param mayRetry pauses, and tells whether to go on
 */
export async function awaitCoordinator(admin: Pick<Admin, 'describeGroups'>, group: string, mayRetry: () => Promise<boolean>): Promise<void> {
  for (;;) {
    try {
      await admin.describeGroups([group]);
      return;
    } catch (error) {
      if ((error as Error).name !== NOT_FOUND || !(await mayRetry())) throw error;
    }
  }
}
