export const CONTENT = 'content';

/** Where whoever uses the keyboard goes on when what had the focus is gone; nothing moves where it is not. */
export function focusContent(): void {
  if (document.activeElement === null || document.activeElement === document.body) document.getElementById(CONTENT)?.focus({ preventScroll: true });
}
