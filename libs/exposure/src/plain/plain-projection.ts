import type { CompiledNetwork } from '@chokepoint/network';
import type { Projection } from '../projection/projection.js';
import { ENOUGH, ROUNDING } from '../projection/rounding.js';
import type { Scenario } from '../projection/scenario.js';
import { disturb, linkDisturbances } from './plain-disturbances.js';
import { type PlainClass, type PlainLane, plainNetwork, type PlainNode, type PlainRequirement, suppliersFirst } from './plain-network.js';

/**
 * Section 3 of the exposure model, sentence by sentence, on linked objects.
 * It shares no step with `project`: tests compare the two, and the benchmark measures one against the other.
 */
export function projectPlainly(network: CompiledNetwork, scenario: Scenario): Projection {
  const nodes = plainNetwork(network);
  const order = suppliersFirst(nodes);
  const disturbances = linkDisturbances(nodes, scenario);
  const output = new Float64Array(scenario.weeks * nodes.length);
  const service = new Float64Array(scenario.weeks * nodes.length);
  for (let week = 0; week < scenario.weeks; week++) {
    disturb(disturbances, week);
    for (const node of nodes) delayGoodsInProcess(node, week);
    for (const node of nodes) for (const lane of node.customers) receive(lane, week);
    for (const node of nodes) node.asked = node.demand + total(node.customers, (lane) => lane.order);
    for (const node of order) makeAndShip(node, week);
    for (const node of nodes) for (const requirement of node.requirements) reorder(requirement, scenario.restockWeeks, week);
    nodes.forEach((node, index) => {
      output[week * nodes.length + index] = node.made;
      service[week * nodes.length + index] = serviceOf(node);
    });
  }
  return { weeks: scenario.weeks, nodeCount: nodes.length, output, service };
}

function total<T>(items: readonly T[], amount: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += amount(item);
  return sum;
}

/** Step 1 */
function delayGoodsInProcess(node: PlainNode, week: number): void {
  const capacity = node.omega * node.cap;
  const frozen = capacity < node.q ? 1 - capacity / node.q : 0;
  if (node.whole === 1 && frozen === 0) return;
  for (const { due, leadWeeks } of node.customers) {
    const first = week + leadWeeks - Math.min(node.cycleWeeks, leadWeeks);
    for (let when = due.length - 1; when >= first; when--) {
      due[when] *= node.whole;
      due[when + 1] = (due[when + 1] ?? 0) + due[when] * frozen;
      due[when] *= 1 - frozen;
    }
  }
}

/** Step 2 */
function receive(lane: PlainLane, week: number): void {
  if (lane.leadWeeks > 0) arrive(lane, lane.due[week] ?? 0, week);
  lane.requirement.stock += lane.held[week] ?? 0;
}

/** Goods reach the buyer now, or as late and as short as a disturbance of the lane says. */
function arrive({ requirement, held, delay, yield: share }: PlainLane, goods: number, week: number): void {
  const late = Math.floor(delay);
  hold(late, 1 - (delay - late));
  hold(late + 1, delay - late);
  function hold(weeks: number, part: number): void {
    if (weeks === 0) requirement.stock += goods * share * part;
    else if (part > 0) held[week + weeks] = (held[week + weeks] ?? 0) + goods * share * part;
  }
}

/** Step 4 */
function makeAndShip(node: PlainNode, week: number): void {
  const able = node.omega * node.cap;
  node.made = able >= node.asked * ENOUGH ? node.asked : able;
  for (const requirement of node.requirements) node.made = Math.min(node.made, node.asked * possible(requirement));
  for (const requirement of node.requirements) {
    requirement.stock -= Math.min(requirement.stock, requirement.unitsPerOutput * node.made);
  }
  ration(node);
  for (const lane of node.customers) {
    if (lane.leadWeeks === 0) arrive(lane, lane.shipped, week);
    else lane.due[week + lane.leadWeeks] = (lane.due[week + lane.leadWeeks] ?? 0) + lane.shipped;
  }
}

/** The share of what was asked that the stock of one input allows. */
function possible({ node, unitsPerOutput, criticality, stock }: PlainRequirement): number {
  const needed = unitsPerOutput * node.asked;
  const covered = stock >= needed * ENOUGH ? 1 : stock / needed;
  return 1 - criticality * (1 - covered);
}

function ration(node: PlainNode): void {
  // Where all is there, subtracting class after class would make rounding errors into shortages of small lanes.
  let left = node.made === node.asked ? Infinity : node.made;
  for (const level of node.classes) left = serve(node, level, left);
}

/** @returns what is left for the classes behind */
function serve(node: PlainNode, { lanes, demand }: PlainClass, left: number): number {
  const asked = demand + total(lanes, (lane) => lane.order);
  const entitled = demand + total(lanes, entitlement);
  const portion = (claim: number, mine: number): number => {
    if (asked <= left) return claim;
    if (entitled >= left) return entitled > 0 ? (mine / entitled) * left : 0;
    return mine + ((claim - mine) / (asked - entitled)) * (left - entitled);
  };
  for (const lane of lanes) lane.shipped = portion(lane.order, entitlement(lane));
  if (demand > 0) node.delivered = portion(demand, demand);
  return Math.max(0, left - asked);
}

function entitlement({ order, f }: PlainLane): number {
  return Math.min(order, f);
}

/** Step 5 */
function serviceOf(node: PlainNode): number {
  if (node.demand > 0) return node.delivered / node.demand;
  const expected = Math.min(node.asked, node.q);
  return expected > 0 ? Math.min(1, node.made / expected) : 1;
}

/** Step 6 */
function reorder({ node, unitsPerOutput, normalStock, stock, lanes }: PlainRequirement, restockWeeks: number, week: number): void {
  const plan = Math.min(node.asked, node.omega * node.cap);
  const position = stock + total(lanes, (lane) => after(lane.due, week) + after(lane.held, week));
  const target = total(lanes, (lane) => lane.f * lane.leadWeeks) + normalStock;
  const exactly = unitsPerOutput * plan + (target - position) / restockWeeks;
  const want = exactly > ROUNDING * (unitsPerOutput * plan + target / restockWeeks) ? exactly : 0;
  const short = total(lanes, (lane) => lane.share * want * (1 - fillRatio(lane)));
  const healthyRoom = total(lanes, (lane) => (isHealthy(lane) ? lane.room : 0));
  // A lane's own order is replaced only after its fill ratio was read for the last time.
  for (const lane of lanes) {
    const again = isHealthy(lane) && healthyRoom > 0 ? Math.min(lane.room, (short * lane.room) / healthyRoom) : 0;
    lane.own = Math.min(lane.share * want, lane.f + lane.room);
    lane.order = Math.min(lane.own + again, lane.f + lane.room);
  }
}

function fillRatio({ shipped, own }: PlainLane): number {
  return shipped >= own * ENOUGH ? 1 : shipped / own;
}

function isHealthy(lane: PlainLane): boolean {
  return fillRatio(lane) >= 1 - 1e-9;
}

/** Goods that come later than in `week`. */
function after(arrivals: readonly number[], week: number): number {
  let sum = 0;
  for (let when = week + 1; when < arrivals.length; when++) sum += arrivals[when] ?? 0;
  return sum;
}
