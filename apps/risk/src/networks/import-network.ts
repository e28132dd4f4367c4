import { inTransaction } from '@chokepoint/database';
import type pg from 'pg';

export interface Imported {
  readonly version: number;
  /** The document is that of the newest version: nothing was stored. */
  readonly unchanged: boolean;
}

/** A document that was checked. */
export interface CheckedDocument {
  readonly network: string;
  /** As it came */
  readonly document: string;
  /** Of its meaning, see `Inspection` */
  readonly hash: Uint8Array;
}

/** Who stores a version and why, and of which version it is the document; kept with it. */
export interface Provenance {
  readonly author?: string | undefined;
  readonly note?: string | undefined;
  readonly restoredFrom?: number | undefined;
}

interface Newest {
  version: number;
  document_hash: Buffer;
}

/**
 * Stores a checked document as the next version of its network, unless it is the newest already.
 * @param inForceFrom by risk's clock, milliseconds since the epoch
 */
export function storeNetwork(pool: pg.Pool, { network, document, hash }: CheckedDocument, inForceFrom: number, provenance: Provenance = {}): Promise<Imported> {
  const { author, note, restoredFrom } = provenance;
  return inTransaction(pool, async (transaction) => {
    await transaction.query('INSERT INTO risk.network (network) VALUES ($1) ON CONFLICT DO NOTHING', [network]);
    // Two imports of one network follow each other.
    await transaction.query('SELECT FROM risk.network WHERE network = $1 FOR UPDATE', [network]);
    const next = nextVersion(await newestOf(transaction, network), hash);
    if (next.unchanged) return next;
    await transaction.query(
      `INSERT INTO risk.network_version (network, version, document, document_hash, in_force_from, author, note, restored_from)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [network, next.version, document, hash, new Date(inForceFrom).toISOString(), author, note, restoredFrom],
    );
    await transaction.query('NOTIFY risk_network');
    return next;
  });
}

/** What storing the document would do. */
export async function previewImport(pool: pg.Pool, network: string, hash: Uint8Array): Promise<Imported> {
  return nextVersion(await newestOf(pool, network), hash);
}

async function newestOf(database: pg.Pool | pg.ClientBase, network: string): Promise<Newest | undefined> {
  const { rows } = await database.query<Newest>(
    'SELECT version, document_hash FROM risk.network_version WHERE network = $1 ORDER BY version DESC LIMIT 1',
    [network],
  );
  return rows[0];
}

function nextVersion(newest: Newest | undefined, hash: Uint8Array): Imported {
  if (newest?.document_hash.equals(hash)) return { version: newest.version, unchanged: true };
  return { version: (newest?.version ?? 0) + 1, unchanged: false };
}
