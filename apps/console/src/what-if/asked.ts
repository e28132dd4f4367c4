import type { risk } from '@chokepoint/contracts/grpc';
import type { WhatIfPart, WhatIfQuestion } from '../contract/index.js';
import type { KnownNetwork } from '../services/network-reader.js';
import { changeOf, isChange, type NetworkChange } from './change-of.js';
import { scenarioOf, type AskedScenario } from './scenario-of.js';

/** A question as the services take it. */
export interface Asked {
  readonly known: KnownNetwork;
  readonly parts: readonly WhatIfPart[];
  readonly over: WhatIfQuestion['over'];
  readonly scenario: AskedScenario;
  readonly change: NetworkChange | undefined;
}

/** @throws BadRequestException that names the parts whose owner or country there is not */
export function askedOf({ parts, over }: WhatIfQuestion, known: KnownNetwork): Asked {
  return { known, parts, over, scenario: scenarioOf(parts, known.compiled), change: parts.some(isChange) ? changeOf(parts) : undefined };
}

export const isDisturbed = ({ scenario }: Asked): boolean => scenario.capacity.length + scenario.lanes.length > 0;

/** Everything that is asked. */
export function afterRequest(asked: Asked): risk.SimulateRequest {
  return { ...beforeRequest(asked), scenario: scenarioText(asked), change: changeText(asked) };
}

/** The same world with none of it. */
export function beforeRequest({ known: { network, version }, over }: Asked): risk.SimulateRequest {
  return { network, version, scenario: '', loss: undefined, change: '', over };
}

/** The disturbance with and without the change. */
export function compareRequest(asked: Asked): risk.CompareRequest {
  const { known: { network, version }, over } = asked;
  return { network, version, change: changeText(asked), scenario: scenarioText(asked), loss: undefined, over };
}

function scenarioText({ scenario: { capacity, lanes } }: Asked): string {
  return JSON.stringify({ capacity: capacity.map(({ part: _, ...row }) => row), lanes: lanes.map(({ part: _, ...row }) => row) });
}

function changeText({ change }: Asked): string {
  return change === undefined ? '' : JSON.stringify(change);
}
