import type { Simulation } from '@chokepoint/exposure';
import type { Streams } from '../command-line/streams.js';
import { table, type Column } from '../command-line/table.js';
import { whyUnmoved } from '../analysis/what-if/why-unmoved.js';
import { depthText, levelText, points, VISIBLE, weeks } from '../command-line/wording.js';

const COLUMNS: readonly Column[] = [
  { title: 'node' },
  { title: 'exposure', align: 'right' },
  { title: 'level' },
  { title: 'first short week', align: 'right' },
  { title: 'worst shortfall' },
  { title: 'recovered in week', align: 'right' },
];


/** Exposed nodes, the worst first; how many are not is a line below. */
export function simulationTable(streams: Streams, simulation: Simulation, level: Readonly<Record<string, string>>, isDisturbed = false): string {
  const { exposure, timeToImpact, timeToRecovery, depth } = simulation;
  const nodes = Object.keys(exposure);
  const exposed = nodes.filter((node) => exposure[node] >= VISIBLE || timeToImpact[node] !== null).sort((a, b) => exposure[b] - exposure[a]);
  const rows = exposed.map((node) => [
    node,
    points(exposure[node]),
    levelText(streams, level[node]),
    weeks(timeToImpact[node]),
    depthText(depth[node]),
    weeks(timeToRecovery[node]),
  ]);
  const others = nodes.length - exposed.length;
  const rest = others === 0 ? '' : `${exposed.length === 0 ? 'All' : 'The other'} ${others} nodes are not exposed.${exposed.length === 0 && isDisturbed ? ` ${whyUnmoved(simulation)}` : ''}`;
  return [exposed.length > 0 && table(streams, COLUMNS, rows), rest].filter(Boolean).join('\n\n');
}
