import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { everyPage } from './acceptance/every-page.js';
import { liveNumbers } from './acceptance/live-numbers.js';
import { launchBrowser } from './testing/given-browser.js';
import { givenSystem, type GivenSystem } from './testing/given-system.js';

/** What each part of the acceptance is given; set before the first test. */
export interface World {
  system: GivenSystem;
  browser: Browser;
}

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
});
