/** Mulberry32: numbers in [0, 1), the same for the same seed on every machine. */
export function seeded(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const TIERS = ['material', 'tool', 'wafer', 'memory', 'packaging', 'accelerator', 'server', 'cloud'];
const LANES_PER_NODE = 5.5;

/**
 * A network document shaped like the trade it stands for: eight tiers; 2.5 inputs a node and 2.2 suppliers an input;
 * few suppliers that serve many buyers; leads up to a quarter, a tenth of the lanes without; a few lanes that run back up and close cycles.
 */
export function randomNetwork(lanes, seed, size = Math.round(lanes / LANES_PER_NODE)) {
  const random = seeded(seed);
  const document = { id: `random-${lanes}-${seed}`, nodes: [], requirements: [], supplies: [] };
  for (let node = 0; node < size; node++) document.nodes.push(randomNode(node, size, random));
  while (document.supplies.length < lanes) addRequirement(document, size, random);
  return document;
}

const tierOf = (node, size) => Math.min(TIERS.length - 1, Math.floor((node * TIERS.length) / size));

function randomNode(node, size, random) {
  const tier = tierOf(node, size);
  return {
    id: `n${node}`,
    kind: TIERS[tier],
    owner: `owner-${Math.floor((random() * size) / 5)}`,
    demand: tier === TIERS.length - 1 ? 20 * random() : 0,
    utilization: 0.7 + 0.3 * random(),
    cycleWeeks: random() < 0.3 ? Math.floor(8 * random()) : 0,
  };
}

function addRequirement(document, size, random) {
  const first = Math.ceil(size / TIERS.length);
  const buyer = first + Math.floor(random() * (size - first));
  const input = `input-${document.requirements.length}`;
  const suppliers = new Set();
  const wanted = 1 + Math.floor(3.4 * random());
  while (suppliers.size < wanted) suppliers.add(supplierOf(buyer, size, random));
  const weights = Array.from(suppliers, () => 0.1 + random());
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  document.requirements.push({
    node: `n${buyer}`,
    input,
    unitsPerOutput: 0.2 + 0.25 * random(),
    criticality: random() < 0.8 ? 1 : random(),
    stockWeeks: 3 * random(),
  });
  [...suppliers].forEach((supplier, index) => document.supplies.push(laneOf(supplier, buyer, input, weights[index] / total, random)));
}

/** Squaring the draw gives the first of each tier many buyers. One in thirty supplies upstream. */
function supplierOf(buyer, size, random) {
  const tier = random() < 0.97 ? Math.floor(random() * tierOf(buyer, size)) : Math.floor(random() * TIERS.length);
  return Math.floor(((tier + random() ** 2) * size) / TIERS.length);
}

function laneOf(supplier, buyer, input, share, random) {
  return {
    from: `n${supplier}`,
    to: `n${buyer}`,
    input,
    share,
    standby: random() < 0.2 ? 0.3 : 0,
    leadWeeks: supplier < buyer && random() < 0.1 ? 0 : 1 + Math.floor(12 * random()),
    priority: random() < 0.9 ? 1 : 2,
  };
}

/** Twenty plants lose capacity and twenty suppliers deliver late, some with part of the goods. */
export function randomScenario(document, weeks, seed) {
  const random = seeded(seed + 1);
  const node = () => document.nodes[Math.floor(random() * document.nodes.length)].id;
  const start = () => weeks * (0.2 + 0.4 * random());
  const twenty = (make) => Array.from({ length: 20 }, make);
  return {
    weeks,
    fromWeek: Math.floor(weeks / 2),
    capacity: twenty(() => ({ node: node(), remaining: 0.8 * random(), fullWeeks: 8 * random(), rampWeeks: 6 * random(), startWeek: start(), scrap: 0.2 * random() })),
    lanes: twenty(() => ({ from: node(), startWeek: start(), weeks: 8 * random(), delayWeeks: 3 * random(), yield: 0.8 + 0.2 * random() })),
  };
}
