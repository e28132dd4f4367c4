import type { NetworkInput } from '@chokepoint/network';
import { connectCapacity, connectDelivery, connectRisk } from '@chokepoint/service/client';
import type { GivenServices } from './given-services.js';

interface Names {
  readonly network: string;
  readonly fab: string;
  readonly chip: string;
  readonly buyer: string;
  readonly input: string;
  readonly owner: string;
}

export const PLAIN: Names = { network: 'plain', fab: 'fab', chip: 'chip', buyer: 'buyer', input: 'wafer', owner: 'Foundry' };
/** What is shown as anything but text takes the page over. */
export const MARKUP = `<img src=x onerror="document.title='owned'">`;
export const HOSTILE: Names = { network: `z ${MARKUP}`, fab: `fab ${MARKUP}`, chip: `=1+1 ${MARKUP}`, buyer: `@SUM(1) ${MARKUP}`, input: `wafer ${MARKUP}`, owner: `Foundry ${MARKUP}` };
export const HOSTILE_INCIDENT = `fire ${MARKUP}`;

/** Two lines that make wafers for a chip that two buyers wait for. */
export function networkNamed({ network, fab, chip, buyer, input, owner }: Names): NetworkInput {
  return {
    id: network,
    nodes: [
      { id: fab, name: fab, kind: 'wafer', owner, country: 'Taiwan', capacity: 10 },
      { id: `${fab} 2`, kind: 'wafer', owner, country: 'Japan', capacity: 10 },
      { id: chip, name: chip, kind: 'accelerator', owner: 'Vendor' },
      { id: buyer, name: buyer, kind: 'buyer', demand: 8 },
      { id: `${buyer} 2`, kind: 'buyer', demand: 4 },
    ],
    requirements: [
      { node: chip, input, stockWeeks: 1 },
      { node: buyer, input: 'chips', stockWeeks: 1 },
      { node: `${buyer} 2`, input: 'chips', stockWeeks: 1 },
    ],
    supplies: [
      { from: fab, to: chip, input, share: 0.7, leadWeeks: 2 },
      { from: `${fab} 2`, to: chip, input, share: 0.3, leadWeeks: 2 },
      { from: chip, to: buyer, input: 'chips', leadWeeks: 1 },
      { from: chip, to: `${buyer} 2`, input: 'chips', leadWeeks: 1 },
    ],
  };
}

export async function importNetwork({ grpc }: GivenServices, network: NetworkInput): Promise<void> {
  const risk = connectRisk(grpc.risk);
  await risk.importNetwork({ document: JSON.stringify(network), dryRun: false });
  risk.close();
}

const DAY_MS = 86_400_000;
export const dayFromNow = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** A node has lost all it makes, since some days ago: history has days to show. */
export async function reportLoss({ grpc }: GivenServices, node: string, incident: string): Promise<void> {
  const capacity = connectCapacity(grpc.capacity);
  const report = { node, incident, status: 'confirmed', remaining: 0, start: dayFromNow(-6), until: dayFromNow(60), sources: [] };
  await capacity.report({ report, time: new Date(Date.now() - 5 * DAY_MS).toISOString() });
  capacity.close();
}

/** An order that should have come. */
export async function placeOrder({ grpc }: GivenServices, { fab, chip, input }: Names): Promise<void> {
  const delivery = connectDelivery(grpc.delivery);
  const identity = { id: `order ${fab}`, source: '//acceptance', time: new Date(Date.now() - 5 * DAY_MS).toISOString() };
  await delivery.order({ identity, line: { from: fab, to: chip, input, order: `PO ${fab}`, line: '1', quantity: 5, promised: dayFromNow(-2) } });
  delivery.close();
}
