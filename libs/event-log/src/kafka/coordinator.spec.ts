import kafkajs from 'kafkajs';
import { awaitCoordinator } from './coordinator.js';

const notFound = Object.assign(new kafkajs.KafkaJSNonRetriableError('Failed to find group coordinator'), { name: 'KafkaJSGroupCoordinatorNotFound' });

/** A broker that answers with one of these after the other, then well. */
function admin(...failures: Error[]) {
  const asked: string[][] = [];
  const describeGroups = async (groups: string[]) => {
    asked.push(groups);
    const failure = failures.shift();
    if (failure) throw failure;
    return { groups: [] };
  };
  return { describeGroups, asked };
}

describe('Waiting for a coordinator', () => {
  it('asks again until there is one', async () => {
    const broker = admin(notFound, notFound);
    await awaitCoordinator(broker, 'risk', async () => true);
    expect(broker.asked).toEqual([['risk'], ['risk'], ['risk']]);
  });

  it('gives up when it may not go on', async () => {
    await expect(awaitCoordinator(admin(notFound, notFound), 'risk', async () => false)).rejects.toBe(notFound);
  });

  it('does not wait for what is wrong otherwise', async () => {
    const denied = new kafkajs.KafkaJSNonRetriableError('not authorized');
    await expect(awaitCoordinator(admin(denied), 'risk', async () => true)).rejects.toBe(denied);
  });
});
