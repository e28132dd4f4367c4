import { parseArgs } from 'node:util';
import { parseScenario, project, projectPlainly, ProjectionWorkspace } from '@chokepoint/exposure';
import { parseNetwork } from '@chokepoint/network';
import { allocation, alternate } from './measure.mjs';
import { randomNetwork, randomScenario } from './random-network.mjs';

const HELP = `Measures the weekly projection on random networks.

  npm run bench:projection -- [options]

  --lanes N,N   sizes of the networks            (10000,100000)
  --weeks N     weeks of a run                   (104)
  --runs N      runs of each version, in turn    (5)
  --seed N      of the networks and scenarios    (1)
  --fast-only   leave out the plain version, which takes most of the time
  --help

Two versions of the same model run side by side: "arrays", what the services use, and "plain", objects
linked by reference without lookups in its loops, which tests hold the first against. A run is a whole
projection with its results; compiling the network and making the workspace are not in it, linking the
objects of the plain version is.
`;

const { values: options } = parseArgs({
  options: {
    lanes: { type: 'string', default: '10000,100000' },
    weeks: { type: 'string', default: '104' },
    runs: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    'fast-only': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) process.stdout.write(HELP);
else for (const lanes of options.lanes.split(',').map(Number)) await bench(lanes);

async function bench(lanes) {
  const [weeks, runs, seed] = [options.weeks, options.runs, options.seed].map(Number);
  const document = randomNetwork(lanes, seed);
  const network = parseNetwork(document).compiled;
  const { scenario } = parseScenario(randomScenario(document, weeks, seed), network);
  const workspace = new ProjectionWorkspace(network);
  const arrays = () => project(network, scenario, workspace);
  const plain = () => projectPlainly(network, scenario);
  const versions = options['fast-only'] ? [arrays] : [arrays, plain];

  print(`${network.laneCount} lanes, ${network.requirementCount} requirements, ${network.nodeCount} nodes, ${weeks} weeks, seed ${seed}, Node ${process.versions.node}`);
  const [ours, theirs] = alternate(versions, runs);
  print(`  arrays  ${spread(ours)}  ${(ours.median / weeks).toFixed(2)} ms a week`);
  if (theirs) {
    print(`  plain   ${spread(theirs)}  ${(theirs.median / weeks).toFixed(2)} ms a week`);
    print(`  ratio of medians ${(theirs.median / ours.median).toFixed(1)}; largest difference of the results ${farthest(network, arrays(), plain()).toExponential(1)}`);
  }
  const { bytesPerWeek, collections } = await allocation(network, scenario);
  print(`  heap grows by ${bytesPerWeek.toFixed(0)} bytes a week, garbage collections during ${weeks} weeks: ${collections}`);
}

function spread({ median, least, most }) {
  const [middle, low, high] = [median, least, most].map((time) => `${time.toFixed(1)} ms`);
  return `median ${middle} (${low} to ${high})`;
}

/** Relative to the baseline of the node, of the largest node where it has none. */
function farthest({ baseline }, one, two) {
  const largest = baseline.reduce((most, each) => Math.max(most, each), 0);
  let most = 0;
  one.output.forEach((made, at) => {
    const scale = Math.max(baseline[at % baseline.length], 1e-6 * largest);
    most = Math.max(most, Math.abs(made - two.output[at]) / scale, Math.abs(one.service[at] - two.service[at]));
  });
  return most;
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
