/** Asks the door that Jest's global setup opened for a server; the first to ask waits until it is started. */
export async function serverForTests(name: 'postgres' | 'kafka'): Promise<string> {
  const door = process.env.CHOKEPOINT_TEST_SERVERS;
  if (!door) throw new Error('No servers for tests: run the spec through the root jest.config.mjs, whose globalSetup offers them.');
  const answer = await fetch(`${door}/${name}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${name} for tests did not start: ${text}`);
  return text;
}
