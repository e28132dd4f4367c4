import chromium from '@sparticuz/chromium';
import playwright, { type Browser, type BrowserContext, type Page } from 'playwright-core';

/**
 * Drawn by the processor, whatever the machine, and not by an emulated graphics card, which stands still for up to a second now and then; its
 * security stays on, so that the page's policy is tried for real.
 */
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];

/** Chromium from npm on Linux (x64), elsewhere the Chrome that is installed. */
export async function launchBrowser(): Promise<Browser> {
  const fromNpm = process.platform === 'linux' && process.arch === 'x64';
  return playwright.chromium.launch(fromNpm ? { executablePath: await chromium.executablePath(), args: ARGS } : { channel: 'chrome' });
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly timezoneId?: string;
  /** Outlives the test that opens it; whoever opened it closes it. */
  readonly lasts?: boolean;
}

/** A page of its own, and whatever it complained about or asked of others: a test ends by expecting that nothing is there. */
export interface OpenPage {
  readonly page: Page;
  readonly complaints: string[];
}

const left = new Set<BrowserContext>();

/** What a test that failed did not close would slow those after it until they fail too. */
export async function closeWhatIsLeft(): Promise<void> {
  await Promise.all([...left].map((context) => context.close()));
  left.clear();
}

export async function openPage(browser: Browser, url: string, { width = 1440, height = 900, colorScheme = 'light', timezoneId = 'Asia/Taipei', lasts = false }: OpenOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, timezoneId, locale: 'en-GB' });
  if (!lasts) left.add(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // What a request answers with is looked at where it is made.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && origin !== new URL(url).origin) complaints.push(`asks ${origin}`);
  });
  await page.goto(url);
  return { page, complaints };
}

const SETTLED_MS = 60_000;

/** Everything that was asked for has been answered. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: SETTLED_MS });
  await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached', timeout: SETTLED_MS });
}
