/** Where a service listens, as it says itself once it does. */
export interface Listening {
  /** Empty where it serves none. */
  readonly grpc: string;
  readonly http: string;
}

/** Reads the log line in which a service tells its addresses; undefined for every other line. */
export function parseListening(line: string): Listening | undefined {
  if (!line.includes('"listening"')) return undefined;
  try {
    const { event, grpc = '', http } = JSON.parse(line) as Record<string, unknown>;
    return event === 'listening' && typeof grpc === 'string' && typeof http === 'string' ? { grpc, http } : undefined;
  } catch {
    return undefined;
  }
}
