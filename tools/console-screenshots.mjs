// Pictures of every page of the console, light and dark, wide and on a phone.
// node tools/console-screenshots.mjs [--url http://127.0.0.1:8080] [--to docs/screenshots] [--only now,map] [--scheme dark]
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../apps/console/dist/testing/given-browser.js';
import { givenSystem, HELD_AT } from '../apps/console/dist/testing/given-system.js';
import { PAGES } from './screenshots/pages.mjs';
import { picturesOf } from './screenshots/pictures.mjs';
import { importSampleOrders } from './screenshots/sample-orders.mjs';

const USAGE = `npm run screenshots -- [--url URL of a running console] [--to FOLDER] [--only ${PAGES.slice(0, 2).map(({ name }) => name)},…] [--scheme light|dark]
Without --url the reference network is started with made-up orders, held at ${HELD_AT.slice(0, 10)}, when much is exposed. A page longer than its screen is drawn in full too.
Pages: ${PAGES.map(({ name }) => name).join(', ')}`;

const { url, to, only, scheme, help } = optionsOr(USAGE);
if (help) console.log(USAGE);
else await takePictures(PAGES.filter(({ name }) => only?.split(',').includes(name) ?? true));

async function takePictures(pages) {
  const system = url ? { console: url, stop: () => undefined } : await filledSystem();
  const browser = await launchBrowser();
  try {
    await mkdir(to, { recursive: true });
    for (const [place, page] of pages.entries()) {
      for await (const file of picturesOf(browser, system.console, page, { folder: to, schemes: scheme })) console.log(`page ${place + 1} of ${pages.length}  ${file}`);
    }
  } finally {
    await browser.close();
    await system.stop();
  }
}

async function filledSystem() {
  console.error(`starting the reference network, held at ${HELD_AT}; this takes a minute or two`);
  const system = await givenSystem();
  await importSampleOrders(system.addresses, HELD_AT);
  return system;
}

/** A wrong option is told in one line. */
function optionsOr(usage) {
  try {
    return parseArgs({ options: { url: { type: 'string' }, to: { type: 'string', default: 'screenshots' }, only: { type: 'string' }, scheme: { type: 'string', multiple: true, default: ['light', 'dark'] }, help: { type: 'boolean' } } }).values;
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
}
