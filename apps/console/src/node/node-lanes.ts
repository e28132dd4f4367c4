import type { Neighbour, NodeExposure, NodeLane } from '../contract/index.js';
import { identityOf, type KnownNetwork } from '../services/network-reader.js';
import { readSources, sourced, type NodeSources } from './number-source.js';

export type Scores = ReadonlyMap<string, NodeExposure>;

export function neighbourOf({ document, compiled }: KnownNetwork, scores: Scores, id: string): Neighbour {
  const score = scores.get(id);
  const row = compiled.nodeIndex.get(id);
  const identity = row === undefined ? { id, name: id } : identityOf(document.nodes[row]);
  return { ...identity, ...(score && { exposure: score.exposure, level: score.level }) };
}

/** Lanes into the node, in the order of the document within each input. */
export function suppliersOf(known: KnownNetwork, scores: Scores, row: number, sources: NodeSources): NodeLane[] {
  const { compiled } = known;
  const requirements = range(compiled.requirementStart[row], compiled.requirementStart[row + 1]);
  const lanes = requirements.flatMap((requirement) => range(compiled.incomingStart[requirement], compiled.incomingStart[requirement + 1]).map((place) => compiled.incomingLane[place]));
  return lanes.map((lane) => laneOf(known, scores, lane, compiled.laneFrom[lane], sources));
}

/** Lanes out of the node, those of the largest flow first; sources stand with who buys. */
export function customersOf(known: KnownNetwork, scores: Scores, row: number): NodeLane[] {
  const { compiled, given } = known;
  const lanes = range(compiled.laneStart[row], compiled.laneStart[row + 1]).toSorted((a, b) => compiled.flow[b] - compiled.flow[a]);
  return lanes.map((lane) => laneOf(known, scores, lane, compiled.laneTo[lane], readSources(given.nodes![compiled.laneTo[lane]].sources)));
}

function laneOf(known: KnownNetwork, scores: Scores, lane: number, other: number, sources: NodeSources): NodeLane {
  const { compiled, document, given } = known;
  const supply = document.supplies[compiled.laneRow[lane]];
  const written = given.supplies![compiled.laneRow[lane]];
  const number = (name: 'share' | 'standby' | 'leadWeeks' | 'priority') =>
    sourced(sources, [`supplies/${supply.from}/${supply.input}/${name}`, `supplies/*/${supply.input}/${name}`], supply[name], written[name] !== undefined);
  const output = compiled.baseline[compiled.laneFrom[lane]];
  return {
    node: neighbourOf(known, scores, compiled.nodeIds[other]),
    input: supply.input,
    share: number('share'),
    standby: number('standby'),
    leadWeeks: number('leadWeeks'),
    priority: number('priority'),
    flow: compiled.flow[lane],
    shareOfOutput: output > 0 ? compiled.flow[lane] / output : 0,
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, place) => from + place);
}
