import { readKept, writeKept } from './data-directory/kept-json.js';
import type { Surroundings, WithReference } from './phases.js';
import { patiently } from './patience.js';

interface KeptNetwork {
  readonly network: string;
  /** SHA-256 of the document that was imported last. */
  readonly document: string;
}

/**
 * Puts the reference network in force, once for each state of its document: what a user imports afterwards stays.
 * @returns the network's id
 */
export async function importReference({ data, reference, connections }: WithReference, { narrator, signal }: Surroundings): Promise<string> {
  const kept = await readKept<KeptNetwork>(data.network);
  const { document, hash } = reference.network;
  if (kept?.document === hash) return kept.network;
  const { network, version, nodes, lanes } = await patiently(() => connections.risk.importNetwork({ document, dryRun: false }), signal);
  narrator.say(`network ${network}, version ${version}: ${nodes} nodes, ${lanes} lanes`);
  await writeKept(data.network, { network, document: hash } satisfies KeptNetwork);
  return network;
}
