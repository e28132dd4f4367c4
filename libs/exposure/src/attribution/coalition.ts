import type { ScoredScenario } from '../facts/disturbances.js';
import type { Players } from './players.js';

/** A set of players: bit p stands for player p. */
export type Coalition = bigint;

export const NOBODY: Coalition = 0n;

export function withPlayer(coalition: Coalition, player: number): Coalition {
  return coalition | (1n << BigInt(player));
}

/** [players + 1] nobody, then with each player of the order in turn. */
export function growing(order: Int32Array): Coalition[] {
  const coalitions = [NOBODY];
  for (const player of order) coalitions.push(withPlayer(coalitions.at(-1)!, player));
  return coalitions;
}

/** What happens under a coalition: a scenario with the disturbances of its players and no others, in their order. */
export function coalitionScenarios({ groups, groupOf }: Players, acting: ScoredScenario): (coalition: Coalition) => ScoredScenario {
  const players = new Map(Array.from(groupOf, (group, player) => [groups[group], withPlayer(NOBODY, player)]));
  const own = <D extends { readonly incident: string }>(disturbances: readonly D[]) => disturbances.map((disturbance) => ({ disturbance, player: players.get(disturbance.incident)! }));
  const [capacity, lanes] = [own(acting.capacity), own(acting.lanes)];
  const made = <D>(owned: readonly { disturbance: D; player: Coalition }[], coalition: Coalition) =>
    owned.filter(({ player }) => player & coalition).map(({ disturbance }) => disturbance);
  return (coalition) => ({ ...acting, capacity: made(capacity, coalition), lanes: made(lanes, coalition) });
}
