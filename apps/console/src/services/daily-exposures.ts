import type { risk } from '@chokepoint/contracts/grpc';

/** Exposure by day of every node that ever was exposed. */
export interface DailyExposures {
  /** YYYY-MM-DD, in order */
  readonly days: readonly string[];
  /** Node → exposure by day */
  readonly series: ReadonlyMap<string, Float32Array>;
  /** Exposure from which each level but the first holds */
  readonly levelBounds: readonly number[];
}

const DAY_MS = 86_400_000;

/** Puts the messages of a timeline together. */
export async function dailyExposures(messages: AsyncIterable<risk.GetTimelineResponse>): Promise<DailyExposures> {
  let head: risk.TimelineHead | undefined;
  const series = new Map<string, Float32Array>();
  for await (const message of messages) {
    head ??= message.head ?? undefined;
    if (message.days && head) addDays(series, head, message.days);
  }
  return { days: head?.firstDay ? daysFrom(head.firstDay, head.days) : [], series, levelBounds: head?.levelBounds ?? [] };
}

function addDays(series: Map<string, Float32Array>, { nodes, days }: risk.TimelineHead, { offset, counts, places, exposures }: risk.TimelineDays): void {
  let next = 0;
  for (const [day, count] of counts.entries()) {
    for (const end = next + count; next < end; next++) {
      const node = nodes[places[next]];
      let values = series.get(node);
      if (values === undefined) series.set(node, (values = new Float32Array(days)));
      values[offset + day] = exposures[next];
    }
  }
}

function daysFrom(first: string, count: number): string[] {
  const start = Date.parse(first);
  return Array.from({ length: count }, (_, day) => new Date(start + day * DAY_MS).toISOString().slice(0, 10));
}
