import { z } from 'zod';

/** Results are held for every node and week: a century is the most. */
const MAX_WEEKS = 5200;

const nonNegative = z.number().min(0);
const share = nonNegative.max(1);

/** A loss of capacity of one node (exposure model, section 2). Weeks are real numbers from week 0 of the projection. */
export const capacitySchema = z.object({
  node: z.string(),
  remaining: nonNegative.meta({ description: 'share of capacity that remains while the loss is full; above 1 it is a gain' }),
  fullWeeks: nonNegative,
  rampWeeks: nonNegative.default(0).meta({ description: 'the loss falls linearly to 0 over so many weeks' }),
  startWeek: z.number().default(0),
  scrap: share.default(0).meta({ description: 'share of the goods in process destroyed at the start' }),
  incident: z.string().optional(),
});

/** Late or short goods on all lanes that match (exposure model, section 2). */
export const laneSchema = z.object({
  from: z.string(),
  to: z.string().optional(),
  input: z.string().optional(),
  startWeek: z.number().default(0),
  weeks: nonNegative,
  delayWeeks: nonNegative.default(0),
  yield: share.default(1).meta({ description: 'share of the goods that arrives' }),
  incident: z.string().optional(),
});

/** What is projected: how long, from when exposure counts, and under which disturbances. */
export const scenarioSchema = z.object({
  weeks: z.int().min(1).max(MAX_WEEKS).default(52),
  fromWeek: z.int().min(0).default(0),
  restockWeeks: z.number().gt(0).default(4),
  halfLifeWeeks: z.number().gt(0).default(13),
  capacity: z.array(capacitySchema).default([]),
  lanes: z.array(laneSchema).default([]),
});

export type ScenarioCapacity = Readonly<z.output<typeof capacitySchema>>;
export type ScenarioLane = Readonly<z.output<typeof laneSchema>>;
export type ScenarioInput = z.input<typeof scenarioSchema>;

/** A scenario with its defaults filled in. */
export interface Scenario {
  readonly weeks: number;
  readonly fromWeek: number;
  readonly restockWeeks: number;
  readonly halfLifeWeeks: number;
  readonly capacity: readonly ScenarioCapacity[];
  readonly lanes: readonly ScenarioLane[];
}
