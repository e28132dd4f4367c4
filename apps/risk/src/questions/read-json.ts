import { InvalidInput } from '@chokepoint/service';

/** A field of a request that holds JSON. @param field its JSON Pointer */
export function readJson(text: string, field: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InvalidInput([{ field, description: `is not JSON: ${(error as Error).message}` }]);
  }
}
