import type { Browser } from 'playwright-core';
import type { GivenServices } from '../testing/given-services.js';
import type { GivenSystem } from '../testing/given-system.js';

/** What each part of the acceptance is given; set before the first test. */
export interface World {
  /** The reference network when much is exposed, over Kafka. */
  system: GivenSystem;
  /** Services that begin with nothing, and that may be taken away. */
  services: GivenServices;
  browser: Browser;
}

/** Of one thing that a page must come to show, on a machine that is busy. */
export const PATIENCE_MS = 60_000;
