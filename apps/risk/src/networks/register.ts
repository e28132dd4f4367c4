import type { risk } from '@chokepoint/contracts/grpc';
import type pg from 'pg';
import type { CheckedDocument } from './import-network.js';

/** A version as it was registered, without what its document says. */
export type RegisteredVersion = Omit<risk.NetworkVersion, 'nodes' | 'lanes'>;

interface Row {
  network: string;
  version: number;
  imported_at: Date;
  in_force_from: Date;
  author: string | null;
  note: string | null;
  restored_from: number | null;
}

const COLUMNS = 'network, version, imported_at, in_force_from, author, note, restored_from';

/** Reads which versions there are, with who stored them, when and why. */
export class NetworkRegister {
  constructor(private readonly pool: pg.Pool) {}

  /** The newest version of each network after `after` by id. */
  async networks(after: string, size: number): Promise<RegisteredVersion[]> {
    const { rows } = await this.pool.query<Row>({
      name: 'networks-by-newest-version',
      text: `SELECT DISTINCT ON (network) ${COLUMNS} FROM risk.network_version WHERE network > $1 ORDER BY network, version DESC LIMIT $2`,
      values: [after, size],
    });
    return rows.map(versionOf);
  }

  /** Versions before `before`, newest first. */
  async versions(network: string, before: number, size: number): Promise<RegisteredVersion[]> {
    const { rows } = await this.pool.query<Row>({
      name: 'versions-of-network',
      text: `SELECT ${COLUMNS} FROM risk.network_version WHERE network = $1 AND version < $2 ORDER BY version DESC LIMIT $3`,
      values: [network, before, size],
    });
    return rows.map(versionOf);
  }

  /** A version that is known, with its document. */
  async get(network: string, version: number): Promise<risk.GetNetworkResponse> {
    const { rows } = await this.pool.query<Row & { document: string }>(`SELECT ${COLUMNS}, document FROM risk.network_version WHERE network = $1 AND version = $2`, [
      network,
      version,
    ]);
    return { ...versionOf(rows[0]), document: rows[0].document };
  }

  /** The document of a version that is known, checked when it was stored. */
  async document(network: string, version: number): Promise<CheckedDocument> {
    const { rows } = await this.pool.query<{ document: string; hash: Buffer }>(
      'SELECT document, document_hash AS hash FROM risk.network_version WHERE network = $1 AND version = $2',
      [network, version],
    );
    return { network, ...rows[0] };
  }
}

function versionOf(row: Row): RegisteredVersion {
  return {
    network: row.network,
    version: row.version,
    importedAt: row.imported_at.toISOString(),
    inForceFrom: row.in_force_from.toISOString(),
    author: row.author ?? undefined,
    note: row.note ?? undefined,
    restoredFrom: row.restored_from ?? undefined,
  };
}
