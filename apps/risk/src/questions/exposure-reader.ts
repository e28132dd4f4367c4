import type { risk } from '@chokepoint/contracts/grpc';
import type { RiskClient } from '@chokepoint/database/risk';
import { nearestText } from '@chokepoint/network';
import { NotFound } from '@chokepoint/service';

type ExposureRow = Awaited<ReturnType<RiskClient['exposure']['findMany']>>[number];

export interface ExposureFilter {
  readonly kind?: string | undefined;
  readonly owner?: string | undefined;
  readonly atLeast?: number | undefined;
  readonly nodes?: readonly string[];
}

/** Reads the present, in which all nodes of a network have one moment and one version. */
export class ExposureReader {
  constructor(private readonly client: RiskClient) {}

  async one(network: string, node: string): Promise<risk.Exposure> {
    const [exposure] = await this.page(network, { nodes: [node] }, '', 1);
    if (!exposure) throw new NotFound(`node ${node} of network ${network} has no exposure: unknown, or not scored yet${nearestText(node, await this.names(network))}`);
    return exposure;
  }

  private async names(network: string): Promise<string[]> {
    const rows = await this.client.exposure.findMany({ where: { network }, select: { node: true } });
    return rows.map(({ node }) => node);
  }

  /** Nodes after `after` by id. */
  async page(network: string, filter: ExposureFilter, after: string, size: number): Promise<risk.Exposure[]> {
    // One statement sees one scoring; two could see the nodes of one under the moment of the next.
    const [standing, rows] = await this.client.$transaction(
      [
        this.client.network.findUnique({ where: { network } }),
        this.client.exposure.findMany({ where: { network, ...conditions(filter, after) }, orderBy: { node: 'asc' }, take: size }),
      ],
      { isolationLevel: 'RepeatableRead' },
    );
    if (!standing) throw new NotFound(`network ${network} is unknown`);
    const common = {
      network,
      networkVersion: standing.scoredVersion ?? 0,
      modelVersion: standing.modelVersion ?? '',
      asOf: standing.scoredAt?.toISOString() ?? '',
    };
    return rows.map((row) => ({ ...common, ...exposureOf(row) }));
  }
}

function conditions({ kind, owner, atLeast, nodes }: ExposureFilter, after: string) {
  return {
    node: { gt: after, ...(nodes && { in: [...nodes] }) },
    ...(kind !== undefined && { kind }),
    ...(owner !== undefined && { owner }),
    ...(atLeast !== undefined && { exposure: { gte: atLeast } }),
  };
}

function exposureOf(row: ExposureRow) {
  return {
    node: row.node,
    exposure: row.exposure,
    level: row.level,
    timeToImpact: row.timeToImpact ?? undefined,
    timeToRecovery: row.timeToRecovery ?? undefined,
    depth: row.depthShortfall === null ? undefined : { shortfall: row.depthShortfall, week: row.depthWeek! },
    incidents: row.incidents.map((incident) => ({ incident })),
  };
}
