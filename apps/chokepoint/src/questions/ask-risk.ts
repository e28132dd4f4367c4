import type { risk } from '@chokepoint/contracts/grpc';
import { connectRisk, type RiskConnection } from '@chokepoint/service/client';
import { findAddresses, type AddressOptions } from '../running/addresses.js';
import { withService, type LineOf } from '../running/call.js';
import { allPages } from '@chokepoint/service/client';

export interface QuestionOptions extends AddressOptions {
  /** Empty while only one network is known. */
  readonly network: string;
  readonly json?: boolean;
}

export async function askRisk<R>(options: AddressOptions, work: (service: RiskConnection) => Promise<R>, lineOf?: LineOf): Promise<R> {
  const addresses = await findAddresses(options);
  return withService(connectRisk, addresses.risk, work, lineOf);
}

export type ExposureFilter = Pick<risk.ListExposuresRequest, 'kind' | 'owner'>;

export function listExposures(service: RiskConnection, network: string, filter: ExposureFilter = {}): Promise<risk.Exposure[]> {
  return allPages(
    (pageToken) => service.listExposures({ network, pageSize: 1000, pageToken, ...filter }),
    ({ exposures }) => exposures,
  );
}

export type Days = Pick<risk.GetHistoryRequest, 'from' | 'to'>;

export function fullHistory(service: RiskConnection, network: string, node: string, days: Days = {}): Promise<risk.HistoryPoint[]> {
  return allPages(
    (pageToken) => service.getHistory({ network, node, pageSize: 10_000, pageToken, ...days }),
    ({ points }) => points,
  );
}
