/**
 * ESRI as the formulas say it (exposure model, section 6), on linked objects: every iteration goes through all firms. It shares
 * nothing with `SystemicRisk` but the economy it reads; whatever a loop needs is linked before, and no loop looks anything up.
 */
export function plainEconomy({ firmCount, sectors, sectorOf, flowStart, flowTo, flowValue, flowNecessity, substitution, epsilon }) {
  const groups = sectors.map(() => ({ firms: [] }));
  const firms = Array.from({ length: firmCount }, (_, index) => plainFirm(groups[sectorOf[index]]));
  for (const firm of firms) firm.sector.firms.push(firm);
  const flows = firms.flatMap((from, index) => {
    const places = Array.from({ length: flowStart[index + 1] - flowStart[index] }, (_, place) => flowStart[index] + place);
    return places.map((place) => ({ from, to: firms[flowTo[place]], value: flowValue[place], necessity: flowNecessity[place] }));
  });
  for (const { from, to, value } of flows) {
    from.sold += value;
    to.bought += value;
  }
  linkCustomers(flows);
  linkSuppliers(flows);
  return { firms, groups, substitution, epsilon, total: sum(firms, (firm) => firm.sold) };
}

function plainFirm(sector) {
  return { sector, sold: 0, bought: 0, customers: [], linear: [], essential: [], sigma: 1, psi: 0, hd: 1, hu: 1, nextHd: 1, nextHu: 1 };
}

/** Λu */
function linkCustomers(flows) {
  for (const { from, to, value } of flows) from.customers.push({ firm: to, share: value / from.sold });
}

/** Λd: of an essential sector a share of what comes of it, else of all that is bought. */
function linkSuppliers(flows) {
  const bySector = new Map();
  for (const flow of flows.filter(({ necessity }) => necessity === 2)) {
    if (!bySector.has(flow.to)) bySector.set(flow.to, new Map());
    const sectors = bySector.get(flow.to);
    sectors.set(flow.from.sector, [...(sectors.get(flow.from.sector) ?? []), flow]);
  }
  for (const [firm, sectors] of bySector) {
    for (const group of sectors.values()) {
      const whole = sum(group, ({ value }) => value);
      firm.essential.push(group.map(({ from, value }) => ({ firm: from, share: value / whole })));
    }
  }
  for (const { from, to, value, necessity } of flows) {
    if (necessity === 1) to.linear.push({ firm: from, share: value / to.bought });
  }
}

/** @returns the ESRI of a firm of `plainEconomy` */
export function plainEsri({ firms, groups, substitution, epsilon, total }, shocked) {
  if (total === 0) return 0;
  for (const firm of firms) {
    firm.psi = firm === firms[shocked] ? 1 : 0;
    firm.hd = firm.hu = 1 - firm.psi;
  }
  let drop = Infinity;
  while (drop > epsilon) {
    if (substitution) for (const group of groups) replace(group);
    for (const firm of firms) {
      firm.nextHd = Math.max(0, Math.min(1 - firm.psi, 1 - downstreamLoss(firm)));
      firm.nextHu = Math.max(0, Math.min(1 - firm.psi, 1 - upstreamLoss(firm)));
    }
    drop = 0;
    for (const firm of firms) {
      drop = Math.max(drop, firm.hd - firm.nextHd, firm.hu - firm.nextHu);
      firm.hd = firm.nextHd;
      firm.hu = firm.nextHu;
    }
  }
  return sum(firms, (firm) => (firm.sold / total) * (1 - Math.min(firm.hd, firm.hu)));
}

/** σ */
function replace(group) {
  const left = sum(group.firms, (firm) => firm.sold * firm.hd);
  for (const firm of group.firms) firm.sigma = left > 0 ? Math.min(1, firm.sold / left) : 1;
}

function downstreamLoss({ linear, essential }) {
  let worst = 0;
  for (const { firm, share } of linear) worst += firm.sigma * share * (1 - firm.hd);
  for (const group of essential) {
    let loss = 0;
    for (const { firm, share } of group) loss += firm.sigma * share * (1 - firm.hd);
    worst = Math.max(worst, loss);
  }
  return worst;
}

function upstreamLoss({ customers }) {
  let loss = 0;
  for (const { firm, share } of customers) loss += share * (1 - firm.hu);
  return loss;
}

function sum(items, amount) {
  let total = 0;
  for (const item of items) total += amount(item);
  return total;
}
