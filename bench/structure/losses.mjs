import { parseNetwork } from '@chokepoint/network';
import { chokepointsOf, LossPropagation } from '@chokepoint/structure';
import { alternate } from '../projection/measure.mjs';
import { randomNetwork } from '../projection/random-network.mjs';
import { linkNodes, stoppedByEachPlainly } from './plain-losses.mjs';

const LANES_PER_NODE = 5.5;
/** A few milliseconds are hard to time: small networks are done several times in a run. */
const LOSSES_PER_RUN = 100_000;

/**
 * What stops when each node of random networks is lost: "arrays", what the services use, against "plain", in turn.
 * Making the arrays or linking the objects is in neither time.
 * Throws where the results differ.
 * @param options `nodes`: sizes; `runs` of each version; `seed` of the networks; `print`: takes a line
 */
export function benchLosses({ nodes, runs, seed, print }) {
  print(`Each node lost in turn, seed ${seed}, Node ${process.versions.node}`);
  const measured = nodes.map((size) => benchSize(size, { runs, seed, print }));
  for (let index = 1; index < measured.length; index++) print(`  ${growth(measured[index - 1], measured[index])}`);
}

function benchSize(size, { runs, seed, print }) {
  const network = parseNetwork(randomNetwork(Math.round(LANES_PER_NODE * size), seed)).compiled;
  const propagation = new LossPropagation(network);
  const objects = linkNodes(network.document);
  const arrays = () => propagation.stoppedByEach();
  const plain = () => stoppedByEachPlainly(objects);
  const stopped = stoppedInAll(network, arrays(), plain());
  const losses = network.nodeCount;
  const times = Math.max(1, Math.round(LOSSES_PER_RUN / losses));

  print(`  ${losses} nodes, ${network.requirementCount} requirements, ${network.laneCount} lanes; a loss stops ${(stopped / losses).toFixed(2)} nodes on average`);
  const [ours, theirs, lists] = alternateRepeated([arrays, plain, () => chokepointsOf(network)], runs, times);
  print(`    arrays  ${spread(ours, losses)}`);
  print(`    plain   ${spread(theirs, losses)}`);
  print(`    ratio of medians ${(theirs.median / ours.median).toFixed(1)}; the results are equal${times > 1 ? `; ${times} times over in a run` : ''}`);
  print(`    chokepoints of all nodes, with owners, as lists of ids: ${spread(lists, losses)}`);
  return { losses, ours: ours.median, theirs: theirs.median };
}

/** The milliseconds of one time, of runs of several. */
function alternateRepeated(versions, runs, times) {
  const repeated = versions.map((version) => () => {
    for (let time = 0; time < times; time++) version();
  });
  return alternate(repeated, runs).map(({ median, least, most }) => ({ median: median / times, least: least / times, most: most / times }));
}

/** How many nodes all losses stop together, in both versions the same. */
function stoppedInAll(network, { start, target }, plain) {
  plain.forEach((nodes, lost) => {
    const row = target.slice(start[lost], start[lost + 1]).sort();
    const same = row.length === nodes.length && nodes.toSorted((a, b) => a - b).every((node, place) => node === row[place]);
    if (!same) throw new Error(`the versions differ on what the loss of ${network.nodeIds[lost]} stops`);
  });
  return target.length;
}

function spread({ median, least, most }, losses) {
  const [middle, low, high] = [median, least, most].map((time) => `${time.toFixed(1)} ms`);
  return `median ${middle} (${low} to ${high}), ${((1000 * median) / losses).toFixed(2)} µs a loss`;
}

function growth(small, large) {
  const factor = (of) => (of(large) / of(small)).toFixed(1);
  return `${factor(({ losses }) => losses)} times the nodes: arrays take ${factor(({ ours }) => ours)} times as long, plain ${factor(({ theirs }) => theirs)}`;
}
