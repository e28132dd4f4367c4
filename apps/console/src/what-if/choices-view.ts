import { nodesByCountry, nodesByOwner, type NodeGroups } from '@chokepoint/network';
import { NotFoundException } from '@nestjs/common';
import type { WhatIfChoices, WhatIfLanes } from '../contract/index.js';
import { identityOf, type KnownNetwork } from '../services/network-reader.js';

export function choicesOf({ network, version, document, compiled }: KnownNetwork): WhatIfChoices {
  return { network, networkVersion: version, nodes: document.nodes.map(identityOf), owners: sizes(nodesByOwner(compiled)), countries: sizes(nodesByCountry(compiled)) };
}

function sizes(groups: NodeGroups): { name: string; nodes: number }[] {
  return [...groups].map(([name, { length }]) => ({ name, nodes: length }));
}

/** What a node needs and from whom, who else makes that, and whom it supplies. @throws NotFoundException */
export function lanesOf({ network, document: { requirements, supplies }, compiled }: KnownNetwork, node: string): WhatIfLanes {
  if (!compiled.nodeIndex.has(node)) throw new NotFoundException({ title: 'There is no such node', detail: `No node of ${network} is called ${node}.` });
  const inputs = requirements.filter((each) => each.node === node).map(({ input, stockWeeks }) => {
    const makers = supplies.filter((lane) => lane.input === input);
    const sources = makers.filter(({ to }) => to === node).map(({ from, share, leadWeeks }) => ({ node: from, share, leadWeeks }));
    const named = new Set(sources.map((source) => source.node));
    return { input, stockWeeks, sources, others: [...new Set(makers.map(({ from }) => from))].filter((from) => !named.has(from)) };
  });
  return { node, inputs, buyers: supplies.filter(({ from }) => from === node).map(({ to, input, share }) => ({ node: to, input, share })) };
}
