import type { Loss } from '@chokepoint/workers';
import type { Command } from 'commander';
import { each, idList, numberFrom } from '../../command-line/arguments.js';
import { BadInput } from '../../command-line/failures.js';
import { duration, listed } from '../../command-line/wording.js';

/** What a command's options say is lost. */
export interface LossOptions {
  /** Ids, as often as the option is given */
  readonly lost?: readonly (readonly string[])[];
  readonly lostOwner?: readonly string[];
  readonly lostCountry?: readonly string[];
  readonly lostWeeks?: number;
}

/** The option behind each list of a loss. */
export const LOSS_OPTIONS = { nodes: '--lost', owners: '--lost-owner', countries: '--lost-country' } as const;

/** Where a question says what is lost. */
export const LOSS_ORIGINS = {
  '/loss/nodes': LOSS_OPTIONS.nodes,
  '/loss/owners': LOSS_OPTIONS.owners,
  '/loss/countries': LOSS_OPTIONS.countries,
  '/loss/weeks': '--lost-weeks',
};

export function addLossOptions(command: Command): Command {
  return command
    .option('--lost <ids>', 'nodes that are lost (ids with commas between); may be given several times', each(idList))
    .option('--lost-owner <owner>', 'everything that an owner has is lost; may be given several times', each(String))
    .option('--lost-country <country>', 'everything in a country is lost; may be given several times', each(String))
    .option('--lost-weeks <weeks>', 'for how long (default: as long as each node takes to recover)', numberFrom(0));
}

/** Undefined where nothing is lost. */
export function lossOf({ lost = [], lostOwner: owners = [], lostCountry: countries = [], lostWeeks: weeks }: LossOptions): Loss | undefined {
  const nodes = lost.flat();
  if (nodes.length + owners.length + countries.length > 0) return { nodes, owners, countries, weeks };
  if (weeks !== undefined) throw new BadInput([`--lost-weeks: nothing is lost; say what with ${Object.values(LOSS_OPTIONS).join(', ')}`]);
  return undefined;
}

/** What is lost, in words. */
export function lossText({ nodes, owners, countries, weeks }: Loss): string {
  const parts = [...nodes, ...owners.map((owner) => `everything of ${owner}`), ...countries.map((country) => `everything in ${country}`)];
  return `${listed(parts)}${weeks === undefined ? '' : ` for ${duration(weeks)}`}`;
}
