import { strict as assert } from 'node:assert';

/** The page is served, and its API tells what risk has scored. */
export async function consoleShows(url) {
  const page = await fetch(url);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /<title>Chokepoint<\/title>/);
  const { nodes } = await (await fetch(`${url}/api/now`)).json();
  assert.ok(nodes.some(({ now }) => now?.exposure > 0), 'the console shows no exposure');
}
