// Pictures of every page of the console, light and dark, wide and on a phone.
// node tools/console-screenshots.mjs [--url http://127.0.0.1:8080] [--to docs/screenshots] [--only now,map]
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../apps/console/dist/testing/given-browser.js';
import { givenSystem, HELD_AT } from '../apps/console/dist/testing/given-system.js';
import { PAGES } from './screenshots/pages.mjs';

const { values } = parseArgs({ options: { url: { type: 'string' }, to: { type: 'string', default: 'screenshots' }, only: { type: 'string' }, help: { type: 'boolean' } } });
const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

if (values.help) {
  console.log('npm run screenshots -- [--url URL of a running console] [--to FOLDER] [--only now,map,…]\nWithout --url the reference network is started, held at 2024-12-17, when much is exposed.');
} else {
  if (!values.url) console.error(`starting the reference network, held at ${HELD_AT}; this takes a minute or two`);
  const system = values.url ? { console: values.url, stop: () => undefined } : await givenSystem();
  const browser = await launchBrowser();
  try {
    await mkdir(values.to, { recursive: true });
    const wanted = values.only?.split(',');
    for (const page of PAGES.filter(({ name }) => wanted?.includes(name) ?? true)) await pictures(browser, system.console, page);
  } finally {
    await browser.close();
    await system.stop();
  }
}

async function pictures(browser, url, { name, path, ready }) {
  for (const colorScheme of ['light', 'dark']) {
    for (const [size, viewport] of Object.entries(SIZES)) {
      const context = await browser.newContext({ viewport, colorScheme, locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.goto(`${url}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' });
      if (ready) await page.locator(ready).first().waitFor();
      await page.waitForTimeout(600);
      const file = join(values.to, `${name}-${size}-${colorScheme}.png`);
      await page.screenshot({ path: file });
      console.log(file);
      await context.close();
    }
  }
}
