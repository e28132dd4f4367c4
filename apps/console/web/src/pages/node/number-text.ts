import type { NodeNumber } from '@chokepoint/console-service/contract';
import { nodeTexts } from './node-texts.js';

const { units } = nodeTexts;

/** A number of a node with its unit. */
export function numberText(name: NodeNumber, value: number): string {
  switch (name) {
    case 'baseline':
    case 'capacity':
    case 'demand':
      return units.perWeek(value);
    case 'utilization':
      return units.percent(value);
    case 'ttrWeeks':
    case 'cycleWeeks':
      return units.weeks(value);
    case 'hazardPerYear':
      return units.perYear(value);
    default:
      return units.plain(value);
  }
}
