import { inOrder } from './compile-economy.js';
import { type Economy, NECESSITY } from './economy.js';
import { type Impact, impactOf } from './impact.js';

/** All that shocks share. Firms are numbered anew, sector by sector, so that the sums over a sector run through memory in order. */
export interface ImpactModel {
  /** [firms] new number of each firm of the economy */
  readonly place: Int32Array;
  /** [sectors + 1] into firms */
  readonly sectorStart: Int32Array;
  /** [firms] */
  readonly sectorOf: Int32Array;
  /** [firms] s, what a firm sells to others */
  readonly output: Float64Array;
  /** Σs */
  readonly totalOutput: number;
  /** From suppliers to customers, Λd */
  readonly downstream: Impact;
  /** From customers to suppliers, Λu */
  readonly upstream: Impact;
}

export function impactModel(economy: Economy): ImpactModel {
  const { firmCount, sectors, flowStart, flowTo, flowValue } = economy;
  const order = inOrder(Math.max(firmCount, sectors.length), Int32Array.from(economy.sectorOf.keys()), economy.sectorOf);
  const place = new Int32Array(firmCount);
  order.forEach((firm, index) => (place[firm] = index));
  const sectorOf = order.map((firm) => economy.sectorOf[firm]);
  const from = suppliers(flowStart, place);
  const to = flowTo.map((firm) => place[firm]);
  const output = sums(from, flowValue, firmCount);
  return {
    place,
    sectorStart: startsOf(sectorOf, sectors.length),
    sectorOf,
    output,
    totalOutput: output.reduce((sum, each) => sum + each, 0),
    downstream: downstreamOf(economy, from, to, sectorOf),
    upstream: impactOf({ hit: from, source: to, group: new Int32Array(from.length), value: flowValue, whole: output, groupCount: 1 }),
  };
}

/** Flows between sectors of which one is nothing to the other hurt nobody, but count in what a customer buys. */
function downstreamOf({ flowValue, flowNecessity, firmCount, sectors }: Economy, from: Int32Array, to: Int32Array, sectorOf: Int32Array): Impact {
  const flows = Int32Array.from(flowValue.keys()).filter((flow) => flowNecessity[flow] !== NECESSITY.none);
  return impactOf({
    hit: flows.map((flow) => to[flow]),
    source: flows.map((flow) => from[flow]),
    group: flows.map((flow) => (flowNecessity[flow] === NECESSITY.essential ? 1 + sectorOf[from[flow]] : 0)),
    value: Float64Array.from(flows, (flow) => flowValue[flow]),
    whole: sums(to, flowValue, firmCount),
    groupCount: 1 + sectors.length,
  });
}

/** [flows] the new number of the firm that each flow leaves. */
function suppliers(flowStart: Int32Array, place: Int32Array): Int32Array {
  const from = new Int32Array(flowStart[place.length]);
  place.forEach((number, firm) => from.fill(number, flowStart[firm], flowStart[firm + 1]));
  return from;
}

function sums(row: Int32Array, value: Float64Array, size: number): Float64Array {
  const sum = new Float64Array(size);
  value.forEach((each, flow) => (sum[row[flow]] += each));
  return sum;
}

/** Where each sector begins among firms that stand sector by sector. */
function startsOf(sectorOf: Int32Array, count: number): Int32Array {
  const start = new Int32Array(count + 1);
  for (const sector of sectorOf) start[sector + 1]++;
  for (let sector = 0; sector < count; sector++) start[sector + 1] += start[sector];
  return start;
}
