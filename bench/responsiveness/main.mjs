import { parseArgs } from 'node:util';
import { openStage } from './stage.mjs';
import { latencies } from './latencies.mjs';

const HELP = `Measures how risk answers GetExposure while it scores a large network.

  npm run bench:responsiveness -- [options]

  --lanes N     size of the network        (100000)
  --seconds N   of each measurement        (20)
  --rate N      questions a second         (100)
  --seed N      of the network             (1)
  --help

A risk service (the build, in a process of its own, on an embedded PostgreSQL) is asked at a fixed rate, whether or not
it has answered: first with nothing to do, then while facts come in one after the other, each of which makes it score
the whole network again, with the attribution of what it publishes.
`;

const { values: options } = parseArgs({
  options: {
    lanes: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '20' },
    rate: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) process.stdout.write(HELP);
else await bench();

async function bench() {
  const [lanes, seconds, rate, seed] = [options.lanes, options.seconds, options.rate, options.seed].map(Number);
  const say = (line) => process.stderr.write(`${line}\n`);
  const stage = await openStage({ lanes, seed, say });
  try {
    const ask = () => stage.risk.getExposure({ network: '', node: stage.node });
    await latencies(ask, { seconds: 2, rate });
    say('asking, nothing to score');
    const idle = await latencies(ask, { seconds, rate });
    say('asking while the network is scored');
    const stop = stage.keepScoring();
    const busy = await latencies(ask, { seconds, rate });
    const scorings = await stop();
    print(`${lanes} lanes, ${stage.nodes} nodes, ${rate} questions a second for ${seconds} s, Node ${process.versions.node}`);
    print(`  idle      ${row(idle)}`);
    print(`  scoring   ${row(busy)}  ${scorings} scorings meanwhile`);
    print(`  ratio of p99 ${(busy.p99 / idle.p99).toFixed(1)}`);
  } finally {
    await stage.close();
  }
}

function row({ p50, p99, most, answered }) {
  return `p50 ${ms(p50)}  p99 ${ms(p99)}  longest ${ms(most)}  (${answered} answers)`;
}

function ms(time) {
  return `${time.toFixed(1)} ms`.padStart(9);
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
