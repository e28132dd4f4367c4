/** A clock that stands still until it is told to move. */
export class FakeClock {
  private time: number;

  constructor(start: string | number | Date = '2026-01-01T00:00:00.000Z') {
    this.time = new Date(start).getTime();
  }

  readonly now = (): Date => new Date(this.time);

  advance(milliseconds: number): void {
    this.time += milliseconds;
  }

  set(to: string | number | Date): void {
    this.time = new Date(to).getTime();
  }
}
