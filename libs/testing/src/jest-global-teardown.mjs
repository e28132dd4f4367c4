/** Stops the servers that the run started. */
export default async function teardown() {
  await globalThis.chokepointServersDoor?.close();
}
