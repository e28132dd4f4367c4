import { compress } from '@chokepoint/network';
import type { Economy } from './economy.js';

/** Flows as they are given: any order, the same pair of firms any number of times. */
export interface RawFlows {
  /** [flows] supplying firm */
  readonly from: Int32Array;
  /** [flows] buying firm */
  readonly to: Int32Array;
  /** [flows] at least 0 */
  readonly value: Float64Array;
}

interface Described extends Pick<Economy, 'firmIds' | 'substitution' | 'epsilon'> {
  /** [firms] */
  readonly sectorNames: readonly string[];
  readonly flows: RawFlows;
  /** e of two sectors, by their places in `sectors` */
  readonly necessityOf: (supplier: number, buyer: number) => number;
}

/** Adds up flows between the same firms, leaves out those that are 0, and puts them in order. */
export function compileEconomy({ firmIds, sectorNames, flows, substitution, epsilon, necessityOf }: Described): Economy {
  const { sectors, sectorOf } = sectorsOf(sectorNames);
  const { from, flowTo, flowValue } = merged(flows, firmIds.length);
  return {
    firmCount: firmIds.length,
    firmIds: [...firmIds],
    sectors,
    sectorOf,
    flowStart: compress(firmIds.length, from, from).start,
    flowTo,
    flowValue,
    flowNecessity: Uint8Array.from(flowTo, (to, flow) => necessityOf(sectorOf[from[flow]], sectorOf[to])),
    substitution,
    epsilon,
  };
}

/** Names in the order in which they first occur, and the place of each. */
export function sectorsOf(names: readonly string[]): { sectors: string[]; sectorOf: Int32Array } {
  const place = new Map<string, number>();
  for (const name of names) if (!place.has(name)) place.set(name, place.size);
  return { sectors: [...place.keys()], sectorOf: Int32Array.from(names, (name) => place.get(name)!) };
}

/** By supplier and, within it, by buyer. */
function merged({ from, to, value }: RawFlows, size: number) {
  const order = inOrder(size, to, from).filter((flow) => value[flow] > 0);
  const [froms, tos, values]: number[][] = [[], [], []];
  for (const flow of order) {
    const last = froms.length - 1;
    if (last >= 0 && froms[last] === from[flow] && tos[last] === to[flow]) values[last] += value[flow];
    else {
      froms.push(from[flow]);
      tos.push(to[flow]);
      values.push(value[flow]);
    }
  }
  return { from: Int32Array.from(froms), flowTo: Int32Array.from(tos), flowValue: Float64Array.from(values) };
}

/**
 * The order of rows by the last of the keys, where that is equal by the one before it, and so on (a radix sort).
 * @param keys each [rows], from 0 to size − 1
 */
export function inOrder(size: number, ...keys: readonly Int32Array[]): Int32Array {
  let order = Int32Array.from(keys[0].keys());
  for (const key of keys) {
    const before = order;
    order = compress(size, before.map((row) => key[row]), before).target as Int32Array<ArrayBuffer>;
  }
  return order;
}
