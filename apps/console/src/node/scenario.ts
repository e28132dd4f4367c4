/** The scenario behind a score as Explain tells it (exposure model, section 2). */
export interface Disturbances {
  readonly weeks: number;
  readonly fromWeek: number;
  readonly capacity: readonly CapacityLoss[];
  readonly lanes: readonly LaneLoss[];
}

export interface CapacityLoss {
  readonly node: string;
  readonly incident: string;
  readonly startWeek: number;
  readonly fullWeeks: number;
  readonly rampWeeks: number;
}

export interface LaneLoss {
  readonly from: string;
  readonly to?: string;
  readonly input?: string;
  readonly incident: string;
  readonly startWeek: number;
  readonly weeks: number;
}

/** Takes away all that one incident disturbs, or everything. */
export function scenarioWithout(scenario: Disturbances, without: string | undefined, everything = false): Disturbances {
  const stays = ({ incident }: { readonly incident: string }) => !everything && incident !== without;
  return { ...scenario, capacity: scenario.capacity.filter(stays), lanes: scenario.lanes.filter(stays) };
}

const WEEK_MS = 7 * 24 * 3_600_000;
/** Beyond this an end is not known: what has no end is told with weeks without number. */
const NO_END_WEEKS = 5_000;

/** When the last disturbance of an incident ends, its ramp included; undefined where it has none or no end. */
export function endOf({ fromWeek, capacity, lanes }: Disturbances, incident: string, asOf: string): string | undefined {
  const ends = [
    ...capacity.filter((each) => each.incident === incident).map(({ startWeek, fullWeeks, rampWeeks }) => startWeek + fullWeeks + rampWeeks),
    ...lanes.filter((each) => each.incident === incident).map(({ startWeek, weeks }) => startWeek + weeks),
  ];
  const last = Math.max(...ends) - fromWeek;
  return Number.isFinite(last) && last < NO_END_WEEKS ? new Date(Date.parse(asOf) + last * WEEK_MS).toISOString() : undefined;
}
