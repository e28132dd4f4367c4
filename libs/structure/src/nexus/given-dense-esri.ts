import type { EconomyInput } from './economy-document.js';

type Matrix = number[][];

/** ESRI of every firm straight from the formulas of section 6, on dense matrices: n³ and more, for tests. */
export function denseEsri({ firms, flows = [], essentials = [], otherwise = 'non-essential', substitution = true, epsilon = 1e-2 }: EconomyInput): number[] {
  const n = [...firms.keys()];
  const p = firms.map(({ sector }) => sector);
  const W: Matrix = n.map(() => n.map(() => 0));
  const indexOf = (id: string) => firms.findIndex((firm) => firm.id === id);
  for (const { from, to, value } of flows) W[indexOf(from)][indexOf(to)] += value;
  const e = n.map((i) => n.map((j) => essentials.find(({ supplier, buyer }) => supplier === p[i] && buyer === p[j])?.kind ?? otherwise));
  const s = n.map((i) => total(n, (j) => W[i][j]));
  const c = n.map((j) => total(n, (i) => W[i][j]));
  const members = new Map(p.map((sector) => [sector, n.filter((i) => p[i] === sector)]));
  const peers = p.map((sector) => members.get(sector)!);
  const essential = n.map((j) => [...members.values()].map((sector) => sector.filter((i) => e[i][j] === 'essential')));
  const linear = n.map((j) => n.filter((i) => e[i][j] === 'non-essential'));
  const downstream = n.map((i) => n.map((j) => ratio(W[i][j], e[i][j] === 'essential' ? total(peers[i], (m) => W[m][j]) : c[j])));
  const upstream = n.map((i) => n.map((j) => ratio(W[i][j], s[i])));

  return n.map((shocked) => {
    const psi = n.map((i) => (i === shocked ? 1 : 0));
    let hd = psi.map((each) => 1 - each);
    let hu = psi.map((each) => 1 - each);
    for (let drop = Infinity; drop > epsilon; ) {
      const sigma = n.map((i) => (substitution ? Math.min(1, over(s[i], total(peers[i], (m) => s[m] * hd[m]))) : 1));
      const left = (suppliers: number[], j: number) => 1 - total(suppliers, (i) => sigma[i] * downstream[i][j] * (1 - hd[i]));
      const nextDown = n.map((j) => Math.max(0, Math.min(1 - psi[j], ...essential[j].map((sector) => left(sector, j)), left(linear[j], j))));
      const nextUp = n.map((i) => Math.max(0, Math.min(1 - psi[i], 1 - total(n, (j) => upstream[i][j] * (1 - hu[j])))));
      drop = Math.max(...n.map((i) => Math.max(hd[i] - nextDown[i], hu[i] - nextUp[i])));
      [hd, hu] = [nextDown, nextUp];
    }
    return total(n, (i) => ratio(s[i], total(n, (j) => s[j])) * (1 - Math.min(hd[i], hu[i])));
  });
}

function total(items: readonly number[], amount: (item: number) => number): number {
  return items.reduce((sum, item) => sum + amount(item), 0);
}

/** 0/0 is no share. */
function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Of a sector of which nothing is left, nothing can be replaced. */
function over(mine: number, left: number): number {
  return left === 0 ? 1 : mine / left;
}
