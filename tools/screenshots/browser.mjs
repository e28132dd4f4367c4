import chromium from '@sparticuz/chromium';
import playwright from 'playwright-core';

const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** Chromium from npm on Linux (x64), elsewhere the Chrome that is installed. */
export async function launch() {
  const fromNpm = process.platform === 'linux' && process.arch === 'x64';
  return playwright.chromium.launch(fromNpm ? { executablePath: await chromium.executablePath(), args: ARGS } : { channel: 'chrome' });
}
