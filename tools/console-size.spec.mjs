import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = join(import.meta.dirname, '../apps/console/web/dist/page');
const MOST_KB = 350;

describe('the first load of the console', () => {
  it(`is under ${MOST_KB} kB of JavaScript, compressed as it is sent`, () => {
    const scripts = readFileSync(join(PAGE, 'index.html'), 'utf8').matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g);
    const sizes = [...scripts].map(([, path]) => statSync(join(PAGE, `${path}.gz`)).size);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0) / 1000).toBeLessThan(MOST_KB);
  });
});
