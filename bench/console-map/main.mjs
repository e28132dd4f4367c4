// How soon the console answers with the map of a large network, and how smoothly it moves in a browser that draws in software.
// node bench/console-map/main.mjs [--nodes=10000] [--lanes=40000] [--seconds=5] [--seed=1]
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { quantileSorted } from 'simple-statistics';
import { openPage } from './browser.mjs';
import { OpenEnds } from './open-ends.mjs';
import { within } from './patience.mjs';
import { openStage } from './stage.mjs';

const ANSWER_MS = 60_000;
/** Longer frames are seen as a jolt. */
const JOLT_MS = 50;
const IN_ALL_MS = 15 * 60_000;
/** Steps of the keyboard's zoom from the whole map. */
const ZOOMS = [0, 3, 6, 10, 14];

const { values } = parseArgs({ options: { nodes: { type: 'string', default: '10000' }, lanes: { type: 'string', default: '40000' }, seconds: { type: 'string', default: '5' }, seed: { type: 'string', default: '1' } } });
const [nodes, lanes, seconds, seed] = ['nodes', 'lanes', 'seconds', 'seed'].map((name) => Number(values[name]));
const started = performance.now();
const say = (text) => process.stderr.write(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}\n`);

const ends = new OpenEnds();
const interrupted = new Promise((_, reject) => {
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => reject(new Error(`ended by ${signal}`)));
});

try {
  await within(IN_ALL_MS, 'the end of the measurement', Promise.race([interrupted, measure()]));
} catch (error) {
  say(error.message);
  process.exitCode = 1;
} finally {
  await ends.close(say);
}

async function measure() {
  console.log(`${nodes} nodes, ${lanes} lanes, seed ${seed}, Node ${process.versions.node}, ${availableParallelism()} processors with a load of ${loadavg()[0].toFixed(1)} before`);
  const url = await openStage({ nodes, lanes, seed, say, ends });
  for (const what of ['the first map, by kind', 'by kind, again', 'all nodes, first', 'all nodes, again']) await answer(what, `${url}/api/map?collapse=${what.startsWith('all') ? 'none' : 'kind'}`);
  say('opening the page');
  const page = await openPage(`${url}/map?collapse=none`, { say, ends });
  console.log(`page until the whole map is drawn: ${Math.round(page.drawnAfterMs)} ms`);
  for (const zoom of ZOOMS) console.log(line(zoom, await page.pan(zoom, seconds)));
  console.log(`zooming by the wheel, in and out: ${rates(await page.zoomInAndOut(seconds))}`);
  console.log(`load of ${loadavg()[0].toFixed(1)} after`);
}

async function answer(what, url) {
  say(`asking for ${what}`);
  const asked = performance.now();
  const body = await within(ANSWER_MS, `the answer to ${url}`, fetch(url).then((response) => response.text()));
  console.log(`${what}: ${Math.round(performance.now() - asked)} ms, ${(body.length / 2 ** 20).toFixed(1)} MiB, ${JSON.parse(body).nodes.length} drawn`);
}

function line(zoom, { scale, frames, sharpAfterMs }) {
  return `pan at ${zoom === 0 ? 'the whole map' : `${scale.toFixed(1)} times its size`}: ${rates(frames)}; sharp ${Math.round(sharpAfterMs)} ms after it rests`;
}

/** @param frames milliseconds between one frame that shows the map moved and the next */
function rates(frames) {
  const sorted = frames.toSorted((a, b) => a - b);
  const perSecond = (share) => (1000 / quantileSorted(sorted, share)).toFixed(1);
  return `median ${perSecond(0.5)} frames/s, worst 1 % ${perSecond(0.99)} frames/s, longest ${sorted.at(-1).toFixed(0)} ms, ${sorted.filter((ms) => ms > JOLT_MS).length} of ${frames.length} frames over ${JOLT_MS} ms`;
}
