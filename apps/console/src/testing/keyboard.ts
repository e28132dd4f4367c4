import { eventually } from '@chokepoint/testing';
import type { Locator, Page } from 'playwright-core';

/** More stops than any page has before what is looked for. */
const MOST_STOPS = 120;

/** Presses Tab until `target`, or something in it, has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    if (await hasFocus(target)) return;
    passed.push(await page.evaluate<string>(NAME));
  }
  throw new Error(`Tab does not come to ${String(target)}; it comes to ${passed.join(', ').slice(0, 2_000)}`);
}

export async function hasFocus(target: Locator): Promise<boolean> {
  const focused = ':focus';
  return (await target.and(target.page().locator(focused)).count()) > 0 || (await target.locator(focused).count()) > 0;
}

/** The focus comes to be there by itself. */
export async function expectFocusIn(target: Locator): Promise<void> {
  await eventually(async () => {
    if (!(await hasFocus(target))) throw new Error(`${String(target)} has not the focus, but ${await target.page().evaluate<string>(NAME)}`);
  });
}

/** How each of the first stops of Tab looks with the focus, and without it. @returns those that look the same */
export async function unseenStops(page: Page, stops: number): Promise<string[]> {
  const unseen: string[] = [];
  await page.evaluate(LOOK);
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate<string | null>('window.remembered()');
    if (name !== null) unseen.push(name);
  }
  return unseen;
}

const NAME = `(() => {
  const { activeElement: it } = document;
  return it.tagName + ' ' + (it.getAttribute('aria-label') ?? it.textContent.slice(0, 30));
})()`;

/** Compares the look of what has the focus with its look after it has been taken away, then gives it back. */
const LOOK = `
  const PARTS = ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'borderColor', 'backgroundColor', 'top'];
  const look = (element) => [element, element.parentElement, element.nextElementSibling].map((each) => each && PARTS.map((part) => getComputedStyle(each)[part]).join()).join(';');
  const still = () => Promise.all(document.getAnimations().filter((each) => Number.isFinite(each.effect.getComputedTiming().endTime)).map(({ finished }) => finished.catch(() => undefined)));
  window.remembered = async () => {
    const { activeElement: it } = document;
    if (it === document.body) return null;
    await still();
    const focused = look(it);
    it.blur();
    await still();
    const isSame = look(it) === focused;
    it.focus({ preventScroll: true, focusVisible: true });
    return isSame ? it.tagName + ' ' + (it.getAttribute('aria-label') ?? it.textContent.slice(0, 30)) : null;
  };
`;
