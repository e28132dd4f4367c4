import { seeded } from '../projection/random-network.mjs';

const SECTORS = 40;
/** Sectors that a sector buys of. */
const INPUTS = 12;
const MEAN_SUPPLIERS = 10;

/**
 * An economy document: 40 sectors, each buying of 12; about 10 suppliers a firm, few of them for most and many for some;
 * a few large firms that sell to many, in flows of very different size. Three in ten pairs of sectors are essential, two are nothing
 * to each other. Nobody is upstream of all: flows close cycles everywhere.
 */
export function randomEconomy(size, seed, { substitution = true } = {}) {
  const random = seeded(seed);
  const sizes = Array.from({ length: size }, () => Math.exp(1.5 * normal(random)));
  const firms = sizes.map((_, index) => ({ id: `f${index}`, sector: `s${Math.floor(SECTORS * random())}` }));
  const inputs = Array.from({ length: SECTORS }, () => Array.from({ length: INPUTS }, () => Math.floor(SECTORS * random())));
  const draw = sectorDraws(firms, sizes, random);
  const flows = firms.flatMap(({ id, sector }, buyer) => {
    const bought = inputs[Number(sector.slice(1))];
    const suppliers = Array.from({ length: supplierCount(random) }, () => draw[bought[Math.floor(INPUTS * random())]]()).filter((supplier) => supplier !== undefined);
    return suppliers.map((supplier) => ({ from: `f${supplier}`, to: id, value: Math.sqrt(sizes[supplier] * sizes[buyer]) * Math.exp(normal(random)) }));
  });
  return { firms, flows, essentials: essentialsOf(random), otherwise: 'non-essential', substitution };
}

/** Box and Muller (1958) */
function normal(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Two, and an exponential number more. */
function supplierCount(random) {
  return 2 + Math.round(-(MEAN_SUPPLIERS - 2) * Math.log(1 - random()));
}

/** For each sector what draws a firm of it, large ones more often; nothing where it has none. */
function sectorDraws(firms, sizes, random) {
  return Array.from({ length: SECTORS }, (_, sector) => {
    const members = [...firms.keys()].filter((firm) => firms[firm].sector === `s${sector}`);
    let total = 0;
    const upTo = members.map((firm) => (total += Math.sqrt(sizes[firm])));
    return () => {
      const drawn = total * random();
      return members[upTo.findIndex((sum) => sum > drawn)];
    };
  });
}

function essentialsOf(random) {
  const pairs = [];
  for (let supplier = 0; supplier < SECTORS; supplier++) {
    for (let buyer = 0; buyer < SECTORS; buyer++) {
      const drawn = random();
      if (drawn < 0.5) pairs.push({ supplier: `s${supplier}`, buyer: `s${buyer}`, kind: drawn < 0.3 ? 'essential' : 'none' });
    }
  }
  return pairs;
}
