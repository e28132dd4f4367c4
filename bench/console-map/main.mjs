// How smoothly the console's map of a large network moves, in a browser that draws in software.
// node bench/console-map/main.mjs [--nodes=10000] [--lanes=40000] [--seconds=5] [--seed=1]
import { parseArgs } from 'node:util';
import { quantileSorted } from 'simple-statistics';
import { openPage } from './browser.mjs';
import { openStage } from './stage.mjs';

const { values } = parseArgs({ options: { nodes: { type: 'string', default: '10000' }, lanes: { type: 'string', default: '40000' }, seconds: { type: 'string', default: '5' }, seed: { type: 'string', default: '1' } } });
const [nodes, lanes, seconds, seed] = ['nodes', 'lanes', 'seconds', 'seed'].map((name) => Number(values[name]));
const say = (text) => process.stderr.write(`${text}\n`);

const stage = await openStage({ nodes, lanes, seed, say });
try {
  for (const what of ['the first map, by kind', 'all nodes, first', 'all nodes, again']) {
    const started = performance.now();
    const answer = await fetch(`${stage.url}/api/map${what.startsWith('all') ? '?collapse=none' : ''}`);
    const body = await answer.text();
    console.log(`${what}: ${Math.round(performance.now() - started)} ms, ${(body.length / 2 ** 20).toFixed(1)} MiB, ${JSON.parse(body).nodes.length} drawn`);
  }
  const page = await openPage(`${stage.url}/map?collapse=none`, say);
  try {
    console.log(`page until the whole map is drawn: ${Math.round(page.drawnAfterMs)} ms`);
    for (const zoom of [0, 6, 14]) console.log(line(zoom, await page.pan(zoom, seconds)));
  } finally {
    await page.close();
  }
} finally {
  await stage.close();
}

/** @param frames milliseconds between one drawing of the map and the next */
function line(zoom, { scale, frames }) {
  const sorted = frames.toSorted((a, b) => a - b);
  const perSecond = (share) => (1000 / quantileSorted(sorted, share)).toFixed(1);
  return `pan at ${zoom === 0 ? 'the whole map' : `${scale.toFixed(1)} times its size`}: median ${perSecond(0.5)} frames/s, worst 1 % ${perSecond(0.99)} frames/s, ${frames.length} frames`;
}
