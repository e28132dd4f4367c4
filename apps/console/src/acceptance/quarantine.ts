import { expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import { openPage } from '../testing/given-browser.js';
import { PATIENCE_MS, type World } from './world.js';

const TOPIC = 'chokepoint.capacity';

/** A record that nobody can read ends in quarantine, with its bytes. */
export function quarantine(world: World): void {
  it('a record that cannot be read is shown with its bytes, and read again on request', async () => {
    await send(world.system.brokers!, 'this is <b>not</b> an event');
    const { page, complaints } = await openPage(world.browser, `${world.system.console}/alerts/quarantine`);
    await page.getByRole('link', { name: /: open this record$/ }).first().click({ timeout: PATIENCE_MS });
    const record = page.getByRole('dialog', { name: /^Record \d+ of risk$/ });
    await record.getByText('this is <b>not</b> an event').first().waitFor({ timeout: PATIENCE_MS });
    await record.getByRole('button', { name: 'Requeue' }).click();
    await record.getByText('The record was not taken in').waitFor({ timeout: PATIENCE_MS });
    await record.getByText(/still wrong/).first().waitFor({ timeout: PATIENCE_MS });
    await record.getByText(/read again once/).waitFor({ timeout: PATIENCE_MS });
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 2 * PATIENCE_MS);
}

async function send(brokers: string, value: string): Promise<void> {
  const producer = new kafkajs.Kafka({ clientId: 'acceptance', brokers: brokers.split(','), logLevel: kafkajs.logLevel.NOTHING }).producer();
  await producer.connect();
  await producer.send({ topic: TOPIC, messages: [{ key: 'nobody', value, headers: { 'content-type': 'application/cloudevents+json' } }] });
  await producer.disconnect();
}
