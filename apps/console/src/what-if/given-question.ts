import { parseNetwork } from '@chokepoint/network';
import { whatIfQuestion, type WhatIfQuestion } from '../contract/index.js';
import type { KnownNetwork } from '../services/network-reader.js';
import { askedOf, type Asked } from './asked.js';

/** A mine and a spare one feed a mill, the mill a shop; a garden stands apart. */
export function givenNetwork(): KnownNetwork {
  const given = {
    id: 'small',
    nodes: [
      { id: 'mine', owner: 'Ada', country: 'AT', ttrWeeks: 6 },
      { id: 'spare', owner: 'Ada', country: 'CH' },
      { id: 'mill', owner: 'Bo', country: 'AT' },
      { id: 'shop', demand: 10 },
      { id: 'garden', demand: 1 },
    ],
    requirements: [
      { node: 'mill', input: 'ore', stockWeeks: 1 },
      { node: 'shop', input: 'steel' },
    ],
    supplies: [
      { from: 'mine', to: 'mill', input: 'ore', share: 1 },
      { from: 'mill', to: 'shop', input: 'steel', share: 1 },
    ],
  };
  const { network: document, compiled } = parseNetwork(given);
  return { network: 'small', version: 3, document: document!, compiled: compiled!, given };
}

/** A question as it comes over HTTP. */
export function givenAsked(parts: readonly object[], over: WhatIfQuestion['over'] = 'present'): Asked {
  return askedOf(whatIfQuestion.parse({ parts, over }), givenNetwork());
}
