import { chokepointsOf, stoppedByEach } from '@chokepoint/structure';
import { parseNetwork } from '@chokepoint/network';
import { alternate } from '../projection/measure.mjs';
import { randomNetwork } from '../projection/random-network.mjs';
import { linkNodes, stoppedByEachPlainly } from './plain-losses.mjs';

const LANES_PER_NODE = 5.5;

/**
 * What stops when each node of random networks is lost: "arrays", what the services use, against "plain", in turn.
 * Our time holds all that is prepared from the compiled network; linking the objects of the plain version is not in its time.
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
  const objects = linkNodes(network.document);
  const arrays = () => stoppedByEach(network);
  const plain = () => stoppedByEachPlainly(objects);
  const stopped = stoppedInAll(network, arrays(), plain());
  const losses = network.nodeCount;

  print(`  ${losses} nodes, ${network.requirementCount} requirements, ${network.laneCount} lanes; a loss stops ${(stopped / losses).toFixed(2)} nodes on average`);
  const [ours, theirs, lists] = alternate([arrays, plain, () => chokepointsOf(network)], runs);
  print(`    arrays  ${spread(ours, losses)}`);
  print(`    plain   ${spread(theirs, losses)}`);
  print(`    ratio of medians ${(theirs.median / ours.median).toFixed(1)}; the results are equal`);
  print(`    chokepoints of all nodes, with owners, as lists of ids: ${spread(lists, losses)}`);
  return { losses, ours: ours.median, theirs: theirs.median };
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
  const times = (of) => (of(large) / of(small)).toFixed(1);
  return `${times(({ losses }) => losses)} times the nodes: arrays take ${times(({ ours }) => ours)} times as long, plain ${times(({ theirs }) => theirs)}`;
}
