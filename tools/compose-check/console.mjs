import { strict as assert } from 'node:assert';
import { eventually } from './steps.mjs';

/** The page is served, and its API tells what risk has scored. */
export async function consoleShows(url) {
  const page = await fetch(url);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /<title>Chokepoint<\/title>/);
  // It was up before the services were.
  await eventually(async () => {
    const answer = await (await fetch(`${url}/api/now`)).json();
    assert.ok(answer.nodes?.some(({ now }) => now?.exposure > 0), `the console shows no exposure: ${JSON.stringify(answer).slice(0, 300)}`);
  });
}
