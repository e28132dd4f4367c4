import { pointerStep } from '@chokepoint/contracts/cloudevents';
import { BadMapping, type MappingProblem } from './parse-mapping.js';

/** Finds the columns that a mapping names, and remembers those that are not there. */
export class Columns {
  private readonly problems = new Map<string, MappingProblem>();

  constructor(private readonly header: readonly string[]) {}

  /** @param path where the mapping names it */
  place(name: string, path: readonly PropertyKey[]): number {
    const place = this.header.indexOf(name);
    const problem = place < 0 ? `the header has no column ${JSON.stringify(name)}, only ${this.named()}` : this.header.includes(name, place + 1) && `the header has ${JSON.stringify(name)} twice`;
    if (problem) this.problems.set(path.join(' '), { path: path.map(pointerStep).join(''), message: problem });
    return Math.max(0, place);
  }

  name(place: number): string {
    return this.header[place];
  }

  /** @throws BadMapping */
  assertAllFound(): void {
    if (this.problems.size > 0) throw new BadMapping([...this.problems.values()]);
  }

  private named(): string {
    const shown = this.header.slice(0, 40).map((name) => JSON.stringify(name));
    return shown.join(', ') + (this.header.length > shown.length ? ` and ${this.header.length - shown.length} more` : '');
  }
}
