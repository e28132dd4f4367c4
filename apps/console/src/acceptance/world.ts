import type { Browser } from 'playwright-core';
import type { GivenSystem } from '../testing/given-system.js';

/** What each part of the acceptance is given; set before the first test. */
export interface World {
  system: GivenSystem;
  browser: Browser;
}
