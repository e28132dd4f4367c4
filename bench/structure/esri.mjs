import { performance } from 'node:perf_hooks';
import { parseEconomy, SystemicRisk } from '@chokepoint/structure';
import { alternate } from '../projection/measure.mjs';
import { plainEconomy, plainEsri } from './plain-esri.mjs';
import { randomEconomy } from './random-economy.mjs';

/** Where all firms would take the plain version longer than this, both versions get the same part of them. */
const PATIENCE_SECONDS = 120;
/** What a run of the plain version on a part of the firms is meant to take. */
const SAMPLE_SECONDS = 15;
const PROBES = 10;

/**
 * ESRI of every firm of random economies: "arrays", what the services use, against "plain", in turn.
 * Reading the document and making the arrays or objects is in neither time.
 * @param options `firms`: sizes; `runs` of each version; `seed` of the economies; `print`: takes a line
 */
export function benchEsri({ firms, runs, seed, print }) {
  for (const substitution of [true, false]) {
    print(`ESRI ${substitution ? 'with' : 'without'} substitution, seed ${seed}, Node ${process.versions.node}`);
    const measured = firms.map((size) => benchSize(size, { substitution, runs, seed, print }));
    for (let index = 1; index < measured.length; index++) print(`  ${growth(measured[index - 1], measured[index])}`);
  }
}

function benchSize(size, { substitution, runs, seed, print }) {
  const { economy } = parseEconomy(randomEconomy(size, seed, { substitution }));
  const risk = new SystemicRisk(economy);
  const objects = plainEconomy(economy);
  const asked = askedOf(objects);
  const arrays = () => risk.esriOfEach(asked);
  const plain = () => asked.map((firm) => plainEsri(objects, firm));
  const sampled = asked.length < size;
  const part = sampled ? `; plain would take over ${PATIENCE_SECONDS / 60} minutes for all, so both get ${asked.length} firms, evenly spaced` : '';
  print(`  ${size} firms, ${economy.flowTo.length} flows, ${economy.sectors.length} sectors${part}`);
  const [ours, theirs] = alternate([arrays, plain], runs);
  print(`    arrays  ${spread(ours, asked.length)}`);
  print(`    plain   ${spread(theirs, asked.length)}`);
  print(`    ratio of medians ${(theirs.median / ours.median).toFixed(1)}; largest difference of the results ${farthest(arrays(), plain()).toExponential(1)}`);
  const total = { size, ours: (ours.median * size) / asked.length, theirs: (theirs.median * size) / asked.length };
  return sampled ? { ...total, ours: timeOfAll(risk, size, total.ours, print) } : total;
}

/** Milliseconds of one run over all firms, as long as that ends soon. */
function timeOfAll(risk, size, expected, print) {
  const soon = expected <= PATIENCE_SECONDS * 1000;
  const time = soon ? 1000 * secondsOf(() => risk.esriOf(0, size)) : expected;
  print(`    all ${size} firms: arrays ${(time / 1000).toFixed(1)} s, ${soon ? 'run once' : 'by the sample'}`);
  return time;
}

/** All firms, or as many as the plain version does in `SAMPLE_SECONDS`. The first probes are for the compiler. */
function askedOf(objects) {
  const size = objects.firms.length;
  const probes = spaced(size, Math.min(PROBES, size));
  const probe = () => probes.forEach((firm) => plainEsri(objects, firm));
  probe();
  const each = secondsOf(probe) / probes.length;
  return each * size <= PATIENCE_SECONDS ? spaced(size, size) : spaced(size, Math.ceil(SAMPLE_SECONDS / each));
}

function spaced(size, count) {
  return Array.from({ length: count }, (_, index) => Math.floor((index * size) / count));
}

function secondsOf(work) {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function spread({ median, least, most }, count) {
  const [middle, low, high] = [median, least, most].map((time) => `${time.toFixed(0)} ms`);
  return `median ${middle} (${low} to ${high}), ${(median / count).toFixed(3)} ms a firm`;
}

function farthest(one, two) {
  return one.reduce((most, index, place) => Math.max(most, Math.abs(index - two[place])), 0);
}

/** Of the time for all firms: 2 is what going through all firms for each of them would cost. */
function growth(small, large) {
  const exponent = (name) => (Math.log(large[name] / small[name]) / Math.log(large.size / small.size)).toFixed(2);
  return `from ${small.size} to ${large.size} firms the time for all of them grows as size to the power of ${exponent('ours')} (arrays), ${exponent('theirs')} (plain)`;
}
