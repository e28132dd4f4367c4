import type { risk } from '@chokepoint/contracts/grpc';
import { DEFAULT_FLOOR, type Grouping, GROUPINGS, type LaneFilter, type PeriodLength, type ScorecardQuery } from '@chokepoint/supplier-performance';
import { InvalidInput, parseInput } from '@chokepoint/service';
import { z } from 'zod';
import { readDay } from '../questions/read-days.js';

const floor = z.int().min(0);
const grouping = z.enum(GROUPINGS as [Grouping, ...Grouping[]]);
const period = z.enum(['month', 'quarter'] satisfies PeriodLength[]);

export function readFloor(asked: number | undefined): number {
  return parseInput(floor, asked ?? DEFAULT_FLOOR, '/floor');
}

/** A message that is left out is null on the wire's side. */
export function readFilter(filter: risk.LaneFilter | undefined | null): LaneFilter {
  return filter ?? {};
}

/** @throws InvalidInput naming the field */
export function readQuery(request: risk.GetScorecardsRequest, asOf: number): ScorecardQuery {
  const [from, to] = [readDay('/from', request.from), readDay('/to', request.to)];
  if (from !== undefined && to !== undefined && to < from) throw new InvalidInput([{ field: '/to', description: 'expected a day not before /from' }]);
  return {
    ...readFilter(request.filter),
    asOf,
    by: parseInput(grouping, request.by, '/by'),
    floor: readFloor(request.floor),
    period: parseInput(period, request.period ?? 'month', '/period'),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}
