import { jest } from '@jest/globals';
import { describeContent } from './content.js';
import { describeDelivery } from './delivery.js';
import { describeExactlyOnce } from './exactly-once.js';
import type { World } from './world.js';

/** What every adapter of the event log must do. */
export function describeEventLog(name: string, open: () => Promise<World>, describeOwn: (world: () => World) => void): void {
  describe(`the event log in ${name}`, () => {
    let opened: World;
    const world = () => opened;
    jest.setTimeout(60_000);
    beforeAll(async () => {
      opened = await open();
    }, 120_000);
    afterAll(() => opened?.close());

    describe('delivers', () => describeDelivery(world));
    describe('has effects once', () => describeExactlyOnce(world));
    describe('keeps content', () => describeContent(world));
    describe('in its own way', () => describeOwn(world));
  });
}
