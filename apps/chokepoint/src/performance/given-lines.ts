/** An order line for tests, on one lane unless it says otherwise. */
export interface GivenLine {
  readonly from?: string;
  readonly to?: string;
  readonly input?: string;
  /** A day; ordered thirty days before. */
  readonly promised: string;
  /** Days late; never received where absent. */
  readonly late?: number;
}

const DAY_MS = 86_400_000;

/** Each line's events, a structured CloudEvent a line of the file. */
export function eventFile(lines: readonly GivenLine[]): string {
  return lines.flatMap(eventsOf).map((event) => `${JSON.stringify(event)}\n`).join('');
}

function eventsOf({ from = 'acme', to = 'apple', input = 'memory', promised, late }: GivenLine, n: number): object[] {
  const day = Date.parse(promised);
  const event = (type: string, time: number, data: object) => ({
    specversion: '1.0',
    id: `${type}-${n}`,
    source: '//test',
    type: `chokepoint.delivery.${type}.v1`,
    time: new Date(time).toISOString(),
    data: { from, to, input, order: `PO-${n}`, line: '1', quantity: 100, ...data },
  });
  const ordered = event('ordered', day - 30 * DAY_MS, { promised });
  if (late === undefined) return [ordered];
  const at = day + late * DAY_MS;
  return [ordered, event('received', at, { at: new Date(at).toISOString() })];
}

/** One line a day from the first of a month on, so many days late each. */
export function monthly(month: string, lateness: readonly (number | undefined)[], more: Omit<GivenLine, 'promised' | 'late'> = {}): GivenLine[] {
  return lateness.map((late, n) => ({ ...more, promised: `${month}-${String(n + 1).padStart(2, '0')}`, ...(late !== undefined && { late }) }));
}
