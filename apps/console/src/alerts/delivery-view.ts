import type { alerts } from '@chokepoint/contracts/grpc';
import type { AlertDelivery } from '../contract/index.js';
import type { NameOf } from './node-names.js';

export function deliveryOf({ id, rule, type, state, asOf, nodes, lanes, nextAttemptAt, attempts }: alerts.AlertDelivery, nameOf: NameOf): AlertDelivery {
  return {
    id,
    rule,
    type: type.includes('.cleared.') ? 'cleared' : 'raised',
    state: state as AlertDelivery['state'],
    asOf,
    nodes: nodes.map((node) => ({ id: node, name: nameOf(node) })),
    lanes: lanes.map(({ from, to, input }) => ({ from, to, input })),
    ...(nextAttemptAt && { nextAttemptAt }),
    attempts: attempts.map(({ at, status, detail }) => ({ at, ...(typeof status === 'number' && { status }), detail })),
  };
}
