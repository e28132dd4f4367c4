import fc from 'fast-check';
import { type NetworkInput, parseNetwork } from '@chokepoint/network';
import { disturbedNetworks } from '@chokepoint/network/testing';
import { parseScenario } from './parse-scenario.js';
import { WeeklyProjection } from './project.js';
import { ProjectionWorkspace } from './projection-workspace.js';
import type { ScenarioInput } from './scenario.js';

interface Drawn {
  readonly document: NetworkInput;
  readonly scenario: ScenarioInput;
}

/** Runs a scenario and looks into the workspace after every week. */
function everyWeek({ document, scenario }: Drawn, look: (workspace: ProjectionWorkspace) => void): ProjectionWorkspace {
  const network = parseNetwork(document).compiled!;
  const workspace = new ProjectionWorkspace(network);
  const parsed = parseScenario(scenario, network).scenario!;
  const run = new WeeklyProjection(network, parsed, workspace);
  for (let week = 0; week < parsed.weeks; week++) {
    run.advance(week);
    look(workspace);
  }
  return workspace;
}

const total = (values: ArrayLike<number>, of = (value: number, _: number): number => value): number =>
  Array.from(values).reduce((sum, value, index) => sum + of(value, index), 0);

/** Units in the rings of the lanes of each requirement. */
function onLanes({ network, inbound, goods }: ProjectionWorkspace): Float64Array {
  const sums = new Float64Array(network.requirementCount);
  network.incomingLane.forEach((lane, place) => {
    const lead = inbound.leadWeeks[place];
    for (let slot = 0; lead > 0 && slot <= lead; slot++) sums[network.laneRequirement[lane]] += goods[inbound.ring[place] + slot * inbound.stride[lead]];
  });
  return sums;
}

const scaleOf = ({ inbound, network }: ProjectionWorkspace): number => 1 + total(inbound.target) + 10 * total(network.baseline);

const anyRun = (options: Parameters<typeof disturbedNetworks>[0], check: (drawn: Drawn) => void): void =>
  fc.assert(fc.property(disturbedNetworks({ standingShortages: true, ...options }), check), { numRuns: 100 });

const allCritical = ({ document, scenario }: Drawn): Drawn => ({
  document: { ...document, requirements: document.requirements!.map((requirement) => ({ ...requirement, criticality: 1 })) },
  scenario,
});

describe('goods', () => {
  it('are conserved: what is made is delivered, used, lost, in stock or under way', () => {
    anyRun({}, (drawn) => {
      let [sold, used] = [0, 0];
      const end = everyWeek(allCritical(drawn), ({ network, made, delivered }) => {
        sold += total(made, (units, node) => units - delivered[node]);
        used += total(network.unitsPerOutput, (units, requirement) => units * made[network.requirementNode[requirement]]);
      });
      const grown = total(end.position) - total(end.inbound.target);
      expect(Math.abs(sold - used - total(end.lost) - grown)).toBeLessThan(1e-11 * scaleOf(end));
    });
  });

  it('of a position are those in stock and on the lanes, once none is held back', () => {
    anyRun({}, ({ document, scenario }) => {
      const quiet = { ...scenario, weeks: 60, lanes: scenario.lanes!.map((lane) => ({ ...lane, startWeek: Math.min(lane.startWeek!, 10) })) };
      const end = everyWeek({ document, scenario: quiet }, () => {});
      const held = onLanes(end);
      end.position.forEach((units, requirement) => expect(Math.abs(units - end.stock[requirement] - held[requirement])).toBeLessThan(1e-11 * scaleOf(end)));
    });
  });

  it('are never less than nothing, and none is delivered that was not made', () => {
    anyRun({}, (drawn) => {
      everyWeek(drawn, ({ network, stock, goods, made, delivered, traffic, own, lost, omega }) => {
        for (const column of [stock, goods, made, delivered, traffic, own, lost]) expect(column.every((units) => units >= 0)).toBe(true);
        made.forEach((units, node) => {
          expect(delivered[node]).toBeLessThanOrEqual(units * (1 + 1e-15));
          expect(units).toBeLessThanOrEqual(omega[node] * network.capacity[node] * (1 + 1e-11));
        });
      });
    });
  });

  it('are not lost where nothing scraps or loses them', () => {
    anyRun({ gentle: true }, (drawn) => {
      expect(Math.max(0, ...everyWeek(drawn, () => {}).lost)).toBe(0);
    });
  });

  it('are asked of no lane beyond its flow and room', () => {
    anyRun({}, (drawn) => {
      everyWeek(drawn, ({ network, traffic }) => {
        traffic.forEach((order, lane) => expect(order).toBeLessThanOrEqual(network.flow[lane] + network.room[lane]));
      });
    });
  });
});
