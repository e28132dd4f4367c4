import type { z } from 'zod';
import { pointerStep } from '@chokepoint/contracts/cloudevents';
import { InvalidInput, type Violation } from './errors.js';

/** What zod found wrong, with JSON Pointers below `pointer`. */
export function violationsOf(error: z.ZodError, pointer = ''): Violation[] {
  return error.issues.map(({ path, message }) => ({ field: pointer + path.map(pointerStep).join(''), description: message }));
}

/** Holds a part of a request against its schema; throws `InvalidInput` with pointers below `pointer`. */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown, pointer = ''): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new InvalidInput(violationsOf(result.error, pointer));
}
