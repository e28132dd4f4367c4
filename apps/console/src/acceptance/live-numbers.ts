import { expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import type { World } from './world.js';
import { openPage } from '../testing/given-browser.js';

/** An event in Kafka changes the page by itself. */
export function liveNumbers(world: World): void {
  it('change within two seconds of an event in Kafka, without a reload', async () => {
    const { page, complaints } = await openPage(world.browser, world.system.console);
    await page.locator('[data-connection=live]').waitFor();
    const shown = page.locator('main');
    await page.evaluate('window.neverReloaded = true');
    const before = await shown.innerText();
    const sentAt = await reportLoss(world.system.brokers!);
    while ((await shown.innerText()) === before) await new Promise((resolve) => setTimeout(resolve, 20));
    console.log(`from Kafka to the page: ${Date.now() - sentAt} ms`);
    expect(await page.evaluate('window.neverReloaded')).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);
}

/** TSMC's N5 lines lose half of what they make. @returns when it was sent */
async function reportLoss(brokers: string): Promise<number> {
  const producer = new kafkajs.Kafka({ clientId: 'acceptance', brokers: brokers.split(','), logLevel: kafkajs.logLevel.NOTHING }).producer();
  await producer.connect();
  const event = {
    specversion: '1.0',
    id: 'acceptance/1',
    source: '//acceptance',
    type: 'chokepoint.capacity.reported.v1',
    time: '2024-12-17T10:00:00Z',
    subject: 'tsmc-n5',
    data: { node: 'tsmc-n5', incident: 'acceptance', status: 'confirmed', remaining: 0.5, start: '2024-12-16', until: '2025-03-01' },
  };
  const sentAt = Date.now();
  await producer.send({ topic: 'chokepoint.capacity', messages: [{ key: event.subject, value: JSON.stringify(event), headers: { 'content-type': 'application/cloudevents+json' } }] });
  await producer.disconnect();
  return sentAt;
}
