import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

const PATIENCE_MS = 120_000;
/** Drawing anew where the camera rests ends in this time, also on a busy machine. */
const REST_MS = 4_000;

/** The map's page in a headless browser that draws in software. */
export async function openPage(url, say) {
  const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: true });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', (error) => say(error.message));
  await page.addInitScript(noteDrawings);
  const started = performance.now();
  await page.goto(url);
  await page.waitForFunction(() => window.blits > 0, undefined, { timeout: PATIENCE_MS });
  const drawnAfterMs = performance.now() - started;
  return { drawnAfterMs, pan: (zoom, seconds) => pan(page, zoom, seconds), close: () => browser.close() };
}

/** Runs in the page: the map clears its canvas for every frame, and copies pictures onto it once it has them. */
function noteDrawings() {
  window.drawings = [];
  window.blits = 0;
  const { clearRect, drawImage } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    window.drawings.push(performance.now());
    return clearRect.apply(this, box);
  };
  CanvasRenderingContext2D.prototype.drawImage = function (...image) {
    window.blits++;
    return drawImage.apply(this, image);
  };
}

/** Shows the whole map, zooms in by so many steps of the keyboard, and drags it about. */
async function pan(page, zoom, seconds) {
  const map = page.getByRole('listbox');
  await map.focus();
  await page.keyboard.press('0');
  for (let step = 0; step < zoom; step++) await page.keyboard.press('+');
  const box = await map.boundingBox();
  await page.waitForTimeout(REST_MS);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const frames = await page.evaluate(drag, { x, y, seconds });
  await page.mouse.up();
  return { scale: 1.25 ** zoom, frames };
}

/** Runs in the page: a pointer that moves with every frame, in circles. */
function drag({ x, y, seconds }) {
  const surface = document.querySelector('[role=listbox]');
  const started = performance.now();
  window.drawings.length = 0;
  return new Promise((resolve) => {
    const step = () => {
      const passed = (performance.now() - started) / 1000;
      if (passed > seconds) return resolve(window.drawings.slice(1).map((at, place) => at - window.drawings[place]));
      const turn = passed * 2;
      surface.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerId: 1, clientX: x + 200 * Math.sin(turn), clientY: y + 120 * (1 - Math.cos(turn)) }));
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}
