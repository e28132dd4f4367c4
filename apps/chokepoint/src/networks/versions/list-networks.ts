import type { risk } from '@chokepoint/contracts/grpc';
import { writeJson, writeLine, type Streams } from '../../command-line/streams.js';
import { table, type Column } from '../../command-line/table.js';
import { askRisk } from '../../questions/ask-risk.js';
import { allPages } from '@chokepoint/service/client';
import type { NetworkOptions } from '../options.js';

const COLUMNS: readonly Column[] = [
  { title: 'network' },
  { title: 'version', align: 'right' },
  { title: 'nodes', align: 'right' },
  { title: 'lanes', align: 'right' },
  { title: 'in force from' },
  { title: 'author' },
  { title: 'note' },
];

/** Every network by its newest version, or every version of one, newest first. */
export async function listNetworks(id: string | undefined, options: Omit<NetworkOptions, 'network'>, streams: Streams): Promise<void> {
  const versions = await askRisk(options, (risk) =>
    id === undefined
      ? allPages((pageToken) => risk.listNetworks({ pageSize: 1000, pageToken }), ({ networks }) => networks)
      : allPages((pageToken) => risk.listNetworkVersions({ network: id, pageSize: 1000, pageToken }), ({ versions }) => versions),
  );
  if (options.json) return writeJson(streams, { [id === undefined ? 'networks' : 'versions']: versions });
  writeLine(streams.out, versions.length === 0 ? 'No network was imported yet.' : table(streams, COLUMNS, versions.map(row)));
}

function row({ network, version, nodes, lanes, inForceFrom, author, note, restoredFrom }: risk.NetworkVersion): string[] {
  const origin = restoredFrom ? [`restored from ${restoredFrom}`] : [];
  return [network, String(version), String(nodes), String(lanes), inForceFrom.slice(0, 19).replace('T', ' '), author ?? '', [...origin, ...(note ? [note] : [])].join('; ')];
}
