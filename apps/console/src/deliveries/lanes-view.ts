import type { risk } from '@chokepoint/contracts/grpc';
import type { LaneAlarm, LaneState, LanesView } from '../contract/index.js';
import { overdueOf, present, shareOf } from './figures.js';
import { laneKeyOf, type NameOf } from './lane-names.js';

/** Drifting lanes first, then by how late they are of late. */
export function lanesViewOf(asOf: string, lanes: readonly risk.LaneSummary[], alarms: readonly risk.LaneAlarm[], nameOf: NameOf): LanesView {
  const states = lanes.map((lane) => laneStateOf(lane, nameOf));
  return {
    asOf,
    lanes: states.sort((a, b) => Number(b.drifting) - Number(a.drifting) || b.recentLateness - a.recentLateness),
    alarms: alarms.map((alarm) => laneAlarmOf(alarm, nameOf)).sort((a, b) => b.since.localeCompare(a.since)),
  };
}

function laneStateOf({ lines, closed, onTimeInFull, overdue, condition, ...lane }: risk.LaneSummary, nameOf: NameOf): LaneState {
  const { drifting, cusumAlarm, latenessAverage, lowerLimit, upperLimit, recentLateness, fillAverage } = condition!;
  return {
    lane: laneKeyOf(lane, nameOf),
    lines,
    closed,
    onTimeInFull: shareOf(onTimeInFull!),
    overdue: overdueOf(overdue!),
    drifting,
    cusumAlarm,
    ...present({ latenessAverage, lowerLimit, upperLimit }),
    recentLateness,
    fillAverage,
  };
}

function laneAlarmOf({ on, since, asOf, days, quantity, lines, orders, reasons, fill, recentLateness, ...lane }: risk.LaneAlarm, nameOf: NameOf): LaneAlarm {
  return {
    on: on as LaneAlarm['on'],
    lane: laneKeyOf(lane, nameOf),
    since,
    asOf,
    days,
    orders: orders.map(({ order, line, quantity: open, days: late }) => ({ order, line, quantity: open, days: late })),
    reasons: [...reasons],
    ...present({ quantity, lines, fill, recentLateness }),
  };
}
