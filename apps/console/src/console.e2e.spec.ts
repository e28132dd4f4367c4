import { afterAll, beforeAll, describe } from '@jest/globals';
import { everyPage } from './acceptance/every-page.js';
import { liveNumbers } from './acceptance/live-numbers.js';
import { whatPeopleDo } from './acceptance/what-people-do.js';
import type { World } from './acceptance/world.js';
import { launchBrowser } from './testing/given-browser.js';
import { givenSystem } from './testing/given-system.js';

const world = {} as World;

describe('the console in a browser, over real services and Kafka', () => {
  beforeAll(async () => {
    [world.system, world.browser] = await Promise.all([givenSystem('--kafka'), launchBrowser()]);
  }, 300_000);
  afterAll(async () => {
    await world.browser?.close();
    await world.system?.stop();
  }, 60_000);

  describe('every page', () => everyPage(world));
  describe('numbers', () => liveNumbers(world));
  describe('people', () => whatPeopleDo(world));
});
