// Pictures of every page of the console, light and dark, wide and on a phone.
// node tools/console-screenshots.mjs [--url http://127.0.0.1:8080] [--to docs/screenshots] [--only now,map] [--scheme dark]
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../apps/console/dist/testing/given-browser.js';
import { givenSystem, HELD_AT } from '../apps/console/dist/testing/given-system.js';
import { PAGES } from './screenshots/pages.mjs';
import { picturesOf } from './screenshots/pictures.mjs';

const { values } = parseArgs({ options: { url: { type: 'string' }, to: { type: 'string', default: 'screenshots' }, only: { type: 'string' }, scheme: { type: 'string', multiple: true, default: ['light', 'dark'] }, help: { type: 'boolean' } } });

if (values.help) {
  console.log('npm run screenshots -- [--url URL of a running console] [--to FOLDER] [--only now,map,…] [--scheme light|dark]\nWithout --url the reference network is started, held at 2024-12-17, when much is exposed. A page longer than its screen is drawn in full too.');
} else {
  if (!values.url) console.error(`starting the reference network, held at ${HELD_AT}; this takes a minute or two`);
  const system = values.url ? { console: values.url, stop: () => undefined } : await givenSystem();
  const browser = await launchBrowser();
  try {
    await mkdir(values.to, { recursive: true });
    const wanted = values.only?.split(',');
    const pages = PAGES.filter(({ name }) => wanted?.includes(name) ?? true);
    for (const [place, page] of pages.entries()) {
      for await (const file of picturesOf(browser, system.console, page, { folder: values.to, schemes: values.scheme })) console.log(`page ${place + 1} of ${pages.length}  ${file}`);
    }
  } finally {
    await browser.close();
    await system.stop();
  }
}
