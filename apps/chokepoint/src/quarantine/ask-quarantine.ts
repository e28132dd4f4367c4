import { connectAlerts, connectRisk, type RiskConnection } from '@chokepoint/service/client';
import { findAddresses, type AddressOptions } from '../running/addresses.js';
import { withService } from '../running/call.js';

/** The services that keep what they could not take in. */
export const KEEPERS = ['risk', 'alerts'] as const;

export interface QuarantineOptions extends AddressOptions {
  readonly service: (typeof KEEPERS)[number];
  readonly json?: boolean;
}

/** What both answer alike. */
export type Quarantine = Pick<RiskConnection, 'listQuarantine' | 'getQuarantined' | 'requeue' | 'close'>;

const CONNECT: Record<QuarantineOptions['service'], (address: string) => Quarantine> = { risk: connectRisk, alerts: connectAlerts };

export async function askQuarantine<R>(options: QuarantineOptions, work: (quarantine: Quarantine) => Promise<R>): Promise<R> {
  return withService(CONNECT[options.service], (await findAddresses(options))[options.service], work);
}
