import { type CompiledNetwork, type Problem, pointer, problemsOf, unknownFields } from '@chokepoint/network';
import { z } from 'zod';

const KINDS = ['none', 'non-essential', 'essential'] as const;
const schema = z.object({
  firms: z.array(z.object({ id: z.string().min(1), sector: z.string() })),
  flows: z.array(z.object({ from: z.string(), to: z.string(), value: z.number().min(0) })).default([]),
  essentials: z.array(z.object({ supplier: z.string(), buyer: z.string(), kind: z.enum(KINDS) })).default([]),
  otherwise: z.enum(KINDS).default('non-essential'),
  substitution: z.boolean().default(true),
  epsilon: z.number().gt(0).default(0.01),
});
export interface Economy {
  readonly ids: readonly string[];
  readonly sector: Int32Array;
  readonly sectorCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly value: Float64Array;
  /** [flows] 0, 1, 2 */
  readonly essential: Uint8Array;
  readonly substitution: boolean;
  readonly epsilon: number;
}

export function parseEconomy(document: unknown): { economy?: Economy; errors: Problem[]; warnings: Problem[] } {
  const warnings = unknownFields(document, schema.shape);
  const parsed = schema.safeParse(document);
  if (!parsed.success) return { errors: problemsOf(parsed.error), warnings };
  const { firms, flows, essentials, otherwise, substitution, epsilon } = parsed.data;
  const errors: Problem[] = [];
  const index = new Map<string, number>();
  firms.forEach(({ id }, row) => { if (index.has(id)) errors.push({ path: pointer('firms', row, 'id'), code: 'duplicate', message: `a second firm ${id}` }); else index.set(id, row); });
  flows.forEach((flow, row) => { for (const end of ['from', 'to'] as const) if (!index.has(flow[end])) errors.push({ path: pointer('flows', row, end), code: 'unknown-id', message: `no firm ${flow[end]}` }); });
  if (errors.length > 0) return { errors, warnings };
  const sectors = new Map<string, number>();
  for (const { sector } of firms) if (!sectors.has(sector)) sectors.set(sector, sectors.size);
  const kinds = new Map(essentials.map(({ supplier, buyer, kind }) => [JSON.stringify([supplier, buyer]), kind]));
  const merged = new Map<string, { from: number; to: number; value: number }>();
  for (const { from, to, value } of flows) {
    const key = JSON.stringify([from, to]);
    merged.set(key, { from: index.get(from)!, to: index.get(to)!, value: (merged.get(key)?.value ?? 0) + value });
  }
  const edges = [...merged.values()];
  return {
    economy: {
      ids: firms.map(({ id }) => id),
      sector: Int32Array.from(firms, ({ sector }) => sectors.get(sector)!),
      sectorCount: sectors.size,
      from: Int32Array.from(edges, (edge) => edge.from),
      to: Int32Array.from(edges, (edge) => edge.to),
      value: Float64Array.from(edges, (edge) => edge.value),
      essential: Uint8Array.from(edges, (edge) => KINDS.indexOf(kinds.get(JSON.stringify([firms[edge.from].sector, firms[edge.to].sector])) ?? otherwise)),
      substitution,
      epsilon,
    },
    errors,
    warnings,
  };
}

export function economyOf(network: CompiledNetwork, { substitution = true, epsilon = 0.01 }: { substitution?: boolean; epsilon?: number } = {}): Economy {
  const kindOf = (node: number) => network.document.nodes[node].kind ?? '';
  const essentials = new Map<string, boolean>();
  for (let lane = 0; lane < network.laneCount; lane++) {
    const key = JSON.stringify([kindOf(network.laneFrom[lane]), kindOf(network.laneTo[lane])]);
    essentials.set(key, (essentials.get(key) ?? false) || network.criticality[network.laneRequirement[lane]] === 1);
  }
  const { economy } = parseEconomy({
    firms: network.nodeIds.map((id, node) => ({ id, sector: kindOf(node) })),
    flows: Array.from({ length: network.laneCount }, (_, lane) => ({
      from: network.nodeIds[network.laneFrom[lane]],
      to: network.nodeIds[network.laneTo[lane]],
      value: network.flow[lane] * network.document.nodes[network.laneFrom[lane]].value,
    })),
    essentials: Array.from(essentials, ([key, essential]) => {
      const [supplier, buyer] = JSON.parse(key) as [string, string];
      return { supplier, buyer, kind: essential ? 'essential' : 'non-essential' };
    }),
    otherwise: 'none',
    substitution,
    epsilon,
  });
  return economy!;
}

export class SystemicRisk {
  constructor(private readonly economy: Economy) {}
  esriOf(from: number, to: number): Float64Array {
    return Float64Array.from({ length: to - from }, (_, index) => this.esri(from + index));
  }
  esri(firm: number): number {
    const { ids, sector, sectorCount, from, to, value, essential, substitution, epsilon } = this.economy;
    const n = ids.length;
    const [sold, bought, bySector] = [new Float64Array(n), new Float64Array(n), new Float64Array(n * sectorCount)];
    from.forEach((i, flow) => { sold[i] += value[flow]; bought[to[flow]] += value[flow]; bySector[to[flow] * sectorCount + sector[i]] += value[flow]; });
    const whole = sold.reduce((sum, each) => sum + each, 0);
    if (!(whole > 0)) return 0;
    let hd = new Float64Array(n).fill(1);
    let hu = new Float64Array(n).fill(1);
    hd[firm] = hu[firm] = 0;
    for (;;) {
      const left = new Float64Array(sectorCount);
      sold.forEach((s, i) => (left[sector[i]] += s * hd[i]));
      const lostBySector = new Float64Array(n * sectorCount);
      const [lost, unsold] = [new Float64Array(n), new Float64Array(n)];
      from.forEach((i, flow) => {
        const j = to[flow];
        if (value[flow] === 0) return;
        const sigma = substitution ? (left[sector[i]] > 0 ? Math.min(1, sold[i] / left[sector[i]]) : 1) : 1;
        if (essential[flow] === 2) lostBySector[j * sectorCount + sector[i]] += (sigma * value[flow] * (1 - hd[i])) / bySector[j * sectorCount + sector[i]];
        if (essential[flow] === 1) lost[j] += (sigma * value[flow] * (1 - hd[i])) / bought[j];
        unsold[i] += (value[flow] / sold[i]) * (1 - hu[j]);
      });
      const nextDown = hd.map((_, j) => {
        let most = lost[j];
        for (let k = 0; k < sectorCount; k++) most = Math.max(most, lostBySector[j * sectorCount + k]);
        return Math.max(0, Math.min(j === firm ? 0 : 1, 1 - most));
      });
      const nextUp = hu.map((_, i) => Math.max(0, Math.min(i === firm ? 0 : 1, 1 - unsold[i])));
      let drop = 0;
      for (let i = 0; i < n; i++) drop = Math.max(drop, hd[i] - nextDown[i], hu[i] - nextUp[i]);
      [hd, hu] = [nextDown, nextUp];
      if (drop <= epsilon) break;
    }
    return sold.reduce((sum, s, i) => sum + (s / whole) * (1 - Math.min(hd[i], hu[i])), 0);
  }
}
