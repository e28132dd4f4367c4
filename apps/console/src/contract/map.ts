import { z } from 'zod';
import { networkQuery, nodeIdentity } from './exposure.js';

/** What nodes can be drawn as one by. */
export const COLLAPSES = ['none', 'owner', 'kind', 'country'] as const;
export type Collapse = (typeof COLLAPSES)[number];

export const mapQuery = networkQuery.extend({
  collapse: z.enum(COLLAPSES).optional().describe('draws nodes of one owner, kind or country as one; where left out: none if the network is small enough to be read, else the finest that is'),
  expand: z.union([z.string(), z.array(z.string())]).optional().transform((value) => (value === undefined ? [] : [value].flat())).describe('owners, kinds or countries that are drawn as their nodes all the same'),
});
export type MapQuery = z.input<typeof mapQuery>;

/** A node on the map, or several drawn as one. */
export const mapNode = z
  .object({
    ...nodeIdentity.shape,
    members: z.array(z.string()).optional().describe('ids of the nodes that are drawn as one; absent where it is one node'),
    tier: z.int().describe('0 is leftmost'),
    x: z.number(),
    y: z.number().describe('of the upper left corner'),
    flow: z.number().describe('share of final value that passes, 0 to 1'),
    stops: z.array(z.string()).describe('ids of other nodes that its loss alone stops'),
  })
  .meta({ id: 'MapNode' });
export type MapNode = z.output<typeof mapNode>;

/** Lanes by column; what is drawn between the same two nodes is summed. */
export const mapLanes = z
  .object({
    from: z.array(z.int()).describe('place in `nodes`'),
    to: z.array(z.int()).describe('place in `nodes`'),
    flow: z.array(z.number()).describe('share of final value that passes, 0 to 1'),
    points: z.array(z.array(z.number())).optional().describe('by lane x, y, x, y … of its way, where the layout found one'),
  })
  .meta({ id: 'MapLanes' });
export type MapLanes = z.output<typeof mapLanes>;

/** Where everything stands on the map. It only changes with the version of the network. */
export const mapLayout = z
  .object({
    network: z.string(),
    networkVersion: z.int(),
    collapse: z.enum(COLLAPSES),
    expand: z.array(z.string()),
    nodeCount: z.int().describe('nodes of the network, drawn as one or not'),
    width: z.number(),
    height: z.number(),
    nodeWidth: z.number(),
    nodeHeight: z.number(),
    tiers: z.array(z.object({ x: z.number(), width: z.number(), kinds: z.array(z.object({ kind: z.string(), share: z.number().describe('of the nodes of the tier, drawn as one or not, 0 to 1') })).describe('the most frequent first') })),
    nodes: z.array(mapNode),
    lanes: mapLanes,
    buyers: z.array(z.string()).describe('ids of the nodes with demand of their own'),
  })
  .meta({ id: 'MapLayout' });
export type MapLayout = z.output<typeof mapLayout>;

/** What a node needs, and who cannot do without it. */
export const mapNodeDetail = z
  .object({
    id: z.string(),
    inputs: z.array(
      z.object({
        input: z.string(),
        criticality: z.number().describe('1: nothing is made without it'),
        stockWeeks: z.number(),
        suppliers: z.array(z.object({ node: z.string(), name: z.string(), share: z.number(), leadWeeks: z.int() })).describe('the largest first'),
      }),
    ),
    stops: z.array(z.object({ node: z.string(), name: z.string(), buyer: z.boolean() })).describe('who stops when it alone is lost; those with demand of their own first'),
    stoppedBy: z.object({ nodes: z.array(z.object({ node: z.string(), name: z.string() })), owners: z.array(z.string()), countries: z.array(z.string()) }).describe('whose loss alone stops it'),
  })
  .meta({ id: 'MapNodeDetail' });
export type MapNodeDetail = z.output<typeof mapNodeDetail>;
