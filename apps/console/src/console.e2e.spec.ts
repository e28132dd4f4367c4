import { afterAll, afterEach, beforeAll, describe } from '@jest/globals';
import { byKeyboard } from './acceptance/by-keyboard.js';
import { everyPage, OF_ORDERS } from './acceptance/every-page.js';
import { hostileNames } from './acceptance/hostile-names.js';
import { liveNumbers } from './acceptance/live-numbers.js';
import { nothingYet } from './acceptance/nothing-yet.js';
import { onAPhone } from './acceptance/on-a-phone.js';
import { quarantine } from './acceptance/quarantine.js';
import { refusedImport } from './acceptance/refused-import.js';
import { servicesAway } from './acceptance/services-away.js';
import { sortedLists } from './acceptance/sorted-lists.js';
import { streamCut } from './acceptance/stream-cut.js';
import { whatPagesTell } from './acceptance/what-pages-tell.js';
import { whatPeopleDo } from './acceptance/what-people-do.js';
import type { World } from './acceptance/world.js';
import { closeWhatIsLeft, launchBrowser } from './testing/given-browser.js';
import { givenServices } from './testing/given-services.js';
import { givenSystem, placeOrders } from './testing/given-system.js';

const START_MS = 300_000;
/** Of what still acts on the day that is looked at. */
const FIRST_THAT_MATTERS = '2024-04-01';
const END_MS = 60_000;
const world = {} as World;

describe('the console in a browser', () => {
  beforeAll(async () => void (world.browser = await launchBrowser()), START_MS);
  afterEach(closeWhatIsLeft);
  afterAll(() => world.browser?.close(), END_MS);

  describe('over services that begin with nothing', () => {
    beforeAll(async () => void (world.services = await givenServices()), START_MS);
    afterAll(() => world.services?.stop(), END_MS);

    describe('nothing yet:', () => nothingYet(world));
    describe('services:', () => servicesAway(world));
    describe('stream:', () => streamCut(world));
    describe('import:', () => refusedImport(world));
    describe('safety:', () => hostileNames(world));
  });

  describe('over the reference network and Kafka', () => {
    beforeAll(async () => void (world.system = await givenSystem({ kafka: true, since: FIRST_THAT_MATTERS })), START_MS);
    afterAll(() => world.system?.stop(), END_MS);

    describe('every page', () => everyPage(world));
    describe('numbers', () => liveNumbers(world));
    describe('people', () => whatPeopleDo(world));
    describe('pages:', () => whatPagesTell(world));
    describe('quarantine:', () => quarantine(world));
    describe('keyboard:', () => byKeyboard(world));

    describe('with orders', () => {
      beforeAll(() => placeOrders(world.system), START_MS);

      describe('page', () => everyPage(world, OF_ORDERS));
      describe('on a phone', () => onAPhone(world));
      describe('lists:', () => sortedLists(world));
    });
  });
});
