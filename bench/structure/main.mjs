import { parseArgs } from 'node:util';
import { benchEsri } from './esri.mjs';
import { benchLosses } from './losses.mjs';

const HELP = `Measures structure on random networks and economies, on one core.

  npm run bench:structure -- [options]

  --nodes N,N   networks: what stops when each node is lost   (10000,100000)
  --firms N,N   economies: the nexus (ESRI) of every firm      (1000,10000)
  --runs N      runs of each version, in turn                  (3)
  --seed N      of the networks and economies                  (1)
  --help

Two versions of the same definition run side by side: "arrays", what the services use, and "plain", objects linked by
reference without lookups in their loops. Their results are compared in the same run. Where the plain version would
take minutes it does a sample, evenly spread, and ours does the same sample beside it.
`;

const { values: options } = parseArgs({
  options: {
    nodes: { type: 'string', default: '10000,100000' },
    firms: { type: 'string', default: '1000,10000' },
    runs: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});

const numbers = (text) => text.split(',').filter(Boolean).map(Number);
const print = (line) => process.stdout.write(`${line}\n`);

if (options.help) process.stdout.write(HELP);
else {
  const [runs, seed] = [options.runs, options.seed].map(Number);
  await benchLosses({ nodes: numbers(options.nodes), runs, seed, print });
  await benchEsri({ firms: numbers(options.firms), runs, seed, print });
}
