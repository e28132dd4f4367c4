import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { quantileSorted } from 'simple-statistics';
import { givenSystem, HELD_AT } from '../../apps/console/dist/testing/given-system.js';
import { requestsOf } from './requests.mjs';

const HELP = `Measures how long the console's API takes to answer, over all services with the reference network.

  npm run bench:requests -- [options]

  --url URL    of a console that runs; otherwise one is started, on a moment at which much is exposed
  --again N    times that each is asked after the first   (20)
  --help

Every address that a page reads is asked once while nothing is kept for it, and then again. Incidents, nodes, lanes and rules in the
addresses are those that the API itself tells of.
`;
/** So long after the start a person has opened the page. */
const SETTLED_MS = 10_000;
const LIMIT_MS = 200;

const { values } = parseArgs({ options: { url: { type: 'string' }, again: { type: 'string', default: '20' }, help: { type: 'boolean', default: false } } });
if (values.help) process.stdout.write(HELP);
else await bench(values.url, Number(values.again));

async function bench(given, times) {
  if (given === undefined) console.error(`starting the reference network, held at ${HELD_AT}; this takes a minute or two`);
  const system = given === undefined ? await givenSystem() : { console: given, stop: async () => undefined };
  try {
    await sleep(SETTLED_MS);
    console.log('       first      median     longest  of ' + times);
    const rows = [];
    for (const path of await requestsOf(system.console)) {
      rows.push(await timesOf(system.console, path, times));
      console.log(line(rows.at(-1)));
    }
    const slow = rows.filter(({ first, again }) => Math.max(first, ...again) > LIMIT_MS);
    console.log(`${rows.length} addresses, ${slow.length} of them at some time over ${LIMIT_MS} ms`);
  } finally {
    await system.stop();
  }
}

async function timesOf(url, path, times) {
  const first = await timeOf(url + path);
  const again = [];
  for (let time = 0; time < times; time++) again.push(await timeOf(url + path));
  return { path, first, again: again.toSorted((a, b) => a - b) };
}

/** Until the whole answer is there. */
async function timeOf(address) {
  const started = performance.now();
  const answer = await fetch(address);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return performance.now() - started;
}

function line({ path, first, again }) {
  return [first, quantileSorted(again, 0.5), again.at(-1)].map((ms) => `${ms.toFixed(1)} ms`.padStart(12)).join('') + `  ${path}`;
}
