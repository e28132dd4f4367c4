import type { MapNode } from '@chokepoint/console-service/contract';
import { countryName } from '../texts/country-name.js';
import { shared } from '../texts/en.js';
import type { MapExposure } from './exposures.js';

export const kindName = (kind: string): string => shared.kinds[kind] ?? kind.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());

export const mapTexts = {
  tools: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show the whole map',
  help: 'Arrow keys go from node to node: up and down in its tier, left to its largest supplier, right to its largest customer. Enter chooses, Shift and Enter compares. Plus and minus zoom, Shift and arrows move the map, 0 shows all of it.',
  noScore: 'not scored',
  stops: (count: number) => (count === 1 ? 'its loss alone stops 1 other node' : `its loss alone stops ${count} other nodes`),
  members: (count: number) => `${count} nodes`,
  andOn: (kind: string) => `${kind} …`,
  andMore: (kinds: string) => `${kinds} and more`,
  level: (points: number, level: string) => `${points.toFixed(1)} ${level}`,
} as const;

/** Within a sentence or a list; what is written in capitals stays so. */
export const kindWithin = (kind: string): string => kindName(kind).replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

/** Kinds and countries have names of their own. */
export const plainName = ({ name, id }: MapNode): string => (id === `kind:${name}` ? kindName(name) : id === `country:${name}` ? countryName(name) : name);

/** What is drawn as one says of how many. */
export const nameOnMap = (node: MapNode): string => (node.members ? `${plainName(node)} (${node.members.length})` : plainName(node));

/** A node as it is told to those who do not see it: name, exposure, who has it. */
export function spokenName(node: MapNode, exposure: MapExposure | undefined): string {
  const parts = [
    nameOnMap(node),
    exposure ? mapTexts.level(exposure.exposure, shared.levels[exposure.level]) : mapTexts.noScore,
    node.kind === undefined ? undefined : kindName(node.kind),
    node.owner,
    node.stops.length > 0 ? mapTexts.stops(node.stops.length) : undefined,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
