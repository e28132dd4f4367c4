import { launchBrowser } from '../../apps/console/dist/testing/given-browser.js';
import { within } from './patience.mjs';
import { move, watchFrames } from './in-page.mjs';

const LAUNCH_MS = 60_000;
const DRAWN_MS = 60_000;
const ZOOM = 1.25;

/** The map's page in a headless browser that draws in software. */
export async function openPage(url, { say, ends }) {
  const browser = await within(LAUNCH_MS, 'the browser', launchBrowser());
  ends.add('the browser', () => browser.close());
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(DRAWN_MS);
  page.on('pageerror', (error) => say(error.message));
  await page.addInitScript(watchFrames);
  const started = performance.now();
  await page.goto(url);
  await sharp(page);
  const drawnAfterMs = performance.now() - started;
  return { drawnAfterMs, pan: (zoom, seconds) => pan(page, zoom, seconds), zoomInAndOut: (seconds) => zoomInAndOut(page, seconds) };
}

/** The map says on its canvas whether it is drawn as sharply as it will be. */
async function sharp(page) {
  await page.waitForSelector('canvas[data-drawn=sharp]', { state: 'attached' });
}

async function show(page, zoom) {
  const map = page.getByRole('listbox');
  await map.focus();
  await page.keyboard.press('0');
  for (let step = 0; step < zoom; step++) await page.keyboard.press('+');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(200);
  await sharp(page);
  const { x, y, width, height } = await map.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Shows the whole map, zooms in by so many steps of the keyboard, and drags it about. */
async function pan(page, zoom, seconds) {
  const { x, y } = await show(page, zoom);
  await page.mouse.move(x, y);
  await page.mouse.down();
  const frames = await page.evaluate(move, { by: 'pointer', x, y, seconds });
  await page.mouse.up();
  const rested = performance.now();
  await page.waitForTimeout(200);
  await sharp(page);
  return { scale: ZOOM ** zoom, frames, sharpAfterMs: performance.now() - rested };
}

async function zoomInAndOut(page, seconds) {
  return page.evaluate(move, { by: 'wheel', ...(await show(page, 0)), seconds });
}
