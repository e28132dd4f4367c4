import { connectRisk } from '@chokepoint/service/client';
import { measured } from './child.mjs';
import { BUYERS, LANES } from './table.mjs';

const POLL_MS = 250;

/** A network that knows every lane of the table: each buyer needs wafers of all its vendors, in equal shares. */
function benchNetwork() {
  const lanes = Array.from({ length: LANES }, (_, lane) => ({ from: `vendor-${Math.floor(lane / BUYERS)}`, to: `buyer-${lane % BUYERS}`, input: 'wafer' }));
  const vendors = [...new Set(lanes.map(({ from }) => from))];
  const buyers = [...new Set(lanes.map(({ to }) => to))];
  return {
    id: 'bench',
    nodes: [...vendors.map((id) => ({ id })), ...buyers.map((id) => ({ id, demand: 1_000 }))],
    requirements: buyers.map((node) => ({ node, input: 'wafer', stockWeeks: 2 })),
    supplies: lanes.map((lane) => ({ ...lane, leadWeeks: 4 })),
  };
}

/**
 * Imports a table of so many facts while risk takes them in and scores them.
 * @returns the import as `measured` has it, the seconds until every fact was in a score, and the nodes exposed then
 */
export async function throughToExposure(args, address, facts) {
  const risk = connectRisk(address);
  try {
    await risk.importNetwork({ document: JSON.stringify(benchNetwork()) });
    const started = performance.now();
    const imported = await measured(args);
    while (!(await isScored(risk, facts))) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    const seconds = (performance.now() - started) / 1000;
    const { exposures } = await risk.listExposures({ network: 'bench', pageSize: 1000, atLeast: 0.5 });
    return { imported, seconds, exposed: exposures.length };
  } finally {
    risk.close();
  }
}

async function isScored(risk, facts) {
  const status = await risk.getStatus({});
  return Number(status.facts) === facts && Number(status.unscored) === 0;
}
