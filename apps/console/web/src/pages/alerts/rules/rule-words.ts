import type { AlertRule } from '@chokepoint/console-service/contract';
import { shared } from '../../../texts/en.js';
import { ruleTexts } from '../alerts-texts.js';

const { words } = ruleTexts;
type Watched = Pick<AlertRule, 'on' | 'network' | 'scope' | 'raiseAt' | 'minDays' | 'minQuantity'>;
type NameOf = (node: string) => string;

/** What a rule raises for, in words: `Nodes owned by TSMC of ai-accelerators at elevated or above`. */
export function ruleWords(rule: Watched, nameOf: NameOf = String): string {
  return rule.on === 'exposure' ? exposureWords(rule, nameOf) : laneWords(rule, nameOf);
}

function exposureWords({ network, scope, raiseAt = '' }: Watched, nameOf: NameOf): string {
  const level = raiseAt in shared.levels ? words.level(raiseAt) : words.points(raiseAt);
  return `${nodesOf(scope, nameOf)}${words.ofNetwork(network)} ${level}`;
}

function nodesOf(scope: AlertRule['scope'], nameOf: NameOf): string {
  if (scope.by === 'node') return words.node(nameOf(scope.name));
  if (scope.by === 'owner') return words.owner(scope.name);
  if (scope.by === 'kind') return words.kind(shared.kinds[scope.name] ?? scope.name);
  return words.all;
}

function laneWords({ on, scope, minDays, minQuantity }: Watched, nameOf: NameOf): string {
  const parts = [on === 'delivery.overdue' ? words.overdue : words.drifting, lanesOf(scope, nameOf), ...(minDays ? [words.days(minDays)] : []), ...(minQuantity ? [words.quantity(minQuantity)] : [])];
  return parts.join(' ');
}

function lanesOf(scope: AlertRule['scope'], nameOf: NameOf): string {
  if (scope.by === 'vendor') return words.vendor(nameOf(scope.name));
  if (scope.by === 'lane') return words.lane(nameOf(scope.from), scope.to && nameOf(scope.to), scope.input);
  return words.allLanes;
}
