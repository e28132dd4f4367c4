import type { NetworkDocument } from '@chokepoint/network';
import loadGlpk, { type GLPK, type LP } from 'glpk.js/node';

const solver = loadGlpk();

type Terms = Record<string, number>;

interface Row {
  readonly vars: LP['objective']['vars'];
  readonly atMost: number;
}

/**
 * The program of section 7 of the exposure model written down a second time: from the document, in its own units,
 * as the text states it, and for another solver (GLPK).
 */
export class LiteralProgram {
  private readonly q: number[];

  private constructor(private readonly glpk: GLPK, private readonly document: NetworkDocument) {
    this.q = baselineOf(document);
  }

  static async of(document: NetworkDocument): Promise<LiteralProgram> {
    return new LiteralProgram(await solver, document);
  }

  /** min Σ f·l */
  loss(lost: readonly number[], weeks: number): number {
    const rows = this.rows(lost, (terms, atMost, perWeek) => this.row(terms, atMost + perWeek * weeks));
    const cost = Object.fromEntries(this.document.nodes.map(({ value }, node) => [`l${node}`, value]));
    return this.optimum(this.glpk.GLP_MIN, cost, rows)!;
  }

  /** max t with l = 0; null where t has no bound */
  timeToSurvive(lost: readonly number[]): number | null {
    const rows = this.rows(lost, (terms, atMost, perWeek) => this.row({ ...terms, t: -perWeek }, atMost));
    const nothingLost = this.document.nodes.map((_, node) => this.row({ [`l${node}`]: 1 }, 0));
    return this.optimum(this.glpk.GLP_MAX, { t: 1 }, [...rows, ...nothingLost]);
  }

  /** All rows as Σ terms ≤ atMost + perWeek · t */
  private rows(lost: readonly number[], row: (terms: Terms, atMost: number, perWeek: number) => Row): Row[] {
    const { nodes, requirements, supplies } = this.document;
    const needs = requirements.filter(({ criticality }) => criticality === 1);
    const lanes = supplies.map((lane, place) => ({ ...lane, y: `y${place}` })).filter(({ to, input }) => needs.some((need) => need.node === to && need.input === input));
    const used = needs.map(({ node: id, input, unitsPerOutput, stockWeeks }) => {
      const node = nodes.findIndex((one) => one.id === id);
      const bought = lanes.filter((lane) => lane.to === id && lane.input === input);
      return row({ [`u${node}`]: unitsPerOutput, ...sumOf(bought, -1) }, stockWeeks * unitsPerOutput * this.q[node], 0);
    });
    const handedOut = nodes.map(({ id, demand, finishedStock }, node) => {
      const sold = lanes.filter(({ from }) => from === id);
      return row({ [`u${node}`]: -1, ...(demand > 0 ? { [`l${node}`]: -1 } : {}), ...sumOf(sold, 1) }, finishedStock, -demand);
    });
    const made = nodes.map(({ capacity, utilization }, node) => row({ [`u${node}`]: 1 }, 0, lost.includes(node) ? 0 : (capacity ?? this.q[node] / utilization)));
    return [...used, ...handedOut, ...made];
  }

  private row(terms: Terms, atMost: number): Row {
    return { vars: Object.entries(terms).map(([name, coef]) => ({ name, coef })), atMost };
  }

  private optimum(direction: number, objective: Terms, rows: readonly Row[]): number | null {
    const { GLP_UP, GLP_OPT, GLP_UNBND, GLP_MSG_OFF } = this.glpk;
    const subjectTo = rows.map(({ vars, atMost }, place) => ({ name: `r${place}`, vars, bnds: { type: GLP_UP, ub: atMost, lb: 0 } }));
    const lp = { name: 'literal', objective: { direction, name: 'z', vars: this.row(objective, 0).vars }, subjectTo };
    const { status, z } = this.glpk.solve(lp, { msglev: GLP_MSG_OFF, presol: false }).result;
    if (status === GLP_UNBND) return null;
    if (status !== GLP_OPT) throw new Error(`GLPK ended with status ${status}`);
    return z;
  }
}

function sumOf(lanes: readonly { y: string }[], factor: number): Terms {
  return Object.fromEntries(lanes.map(({ y }) => [y, factor]));
}

/** q_j = demand_j + Σ share · unitsPerOutput · q_k, by going round until nothing changes. */
function baselineOf({ nodes, requirements, supplies }: NetworkDocument): number[] {
  const place = new Map(nodes.map(({ id }, node) => [id, node]));
  const draws = supplies.map(({ from, to, input, share }) => ({
    from: place.get(from)!,
    to: place.get(to)!,
    perUnit: share * requirements.find((need) => need.node === to && need.input === input)!.unitsPerOutput,
  }));
  let q = nodes.map(({ demand }) => demand);
  for (let round = 0; round < 1000; round++) {
    const next = nodes.map(({ demand }) => demand);
    for (const { from, to, perUnit } of draws) next[from] += perUnit * q[to];
    if (next.every((output, node) => output === q[node])) break;
    q = next;
  }
  return q;
}
