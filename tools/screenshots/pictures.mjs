/* global document */
import { join } from 'node:path';
import { settled } from '../../apps/console/dist/testing/given-browser.js';

const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
/** Higher pictures are cut here: what draws the page holds no more. */
const MOST_HIGH = 8_000;
/** The map is drawn without a graphics card. */
const TIMEOUT_MS = 120_000;
/** A4 at 96 dots an inch. */
const PAPER = { paper: { width: 794, height: 1123 } };
/** A page that is longer than its screen by this much is worth a second picture. */
const LONGER = 1.1;
/** Charts and the map are drawn a moment after their data is there. */
const DRAWN_MS = 600;

/** The pictures of a page: first screens, and its full length where it is longer. Yields the files. */
export async function* picturesOf(browser, url, { path, name, ready, act, whole = false, paper = false }, { folder, schemes }) {
  for (const [size, viewport] of Object.entries(paper ? PAPER : SIZES)) {
    const context = await browser.newContext({ viewport, locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${url}${path}`);
    await drawn(page);
    await act?.(page);
    if (ready) await page.locator(ready).first().waitFor();
    for (const colorScheme of paper ? ['light'] : schemes) {
      await page.emulateMedia({ colorScheme, ...(paper && { media: 'print' }) });
      await drawn(page);
      const file = (part = '') => join(folder, `${name}-${size}-${colorScheme}${part}.png`);
      yield picture(page, file());
      if (whole && (await lengthOf(page)) > LONGER * viewport.height) yield wholePicture(page, file('-whole'), viewport);
    }
    await context.close();
  }
}

async function drawn(page) {
  await settled(page);
  await page.waitForTimeout(DRAWN_MS);
}

async function picture(page, path, options = {}) {
  await page.screenshot({ path, timeout: TIMEOUT_MS, ...options });
  return path;
}

/** A dialog scrolls within itself: only a higher window shows all of it. */
async function wholePicture(page, path, viewport) {
  if ((await page.getByRole('dialog').count()) === 0) return picture(page, path, { fullPage: true, clip: { x: 0, y: 0, width: viewport.width, height: Math.min(MOST_HIGH, await lengthOf(page)) } });
  await page.setViewportSize({ ...viewport, height: await lengthOf(page) });
  await picture(page, path);
  await page.setViewportSize(viewport);
  return path;
}

function lengthOf(page) {
  return page.evaluate(() => {
    const inner = document.querySelector('.mantine-Modal-inner')?.firstElementChild;
    return Math.ceil(inner ? inner.scrollHeight + 120 : document.documentElement.scrollHeight);
  });
}
