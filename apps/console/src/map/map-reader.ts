import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import { COLLAPSES, type Collapse, type MapLayout } from '../contract/index.js';
import { SERVICES, type Services } from '../services/connections.js';
import { NetworkReader, type KnownNetwork } from '../services/network-reader.js';
import { RecentAnswers } from '../services/recent-answers.js';
import { finalValue, type FinalValue } from './final-value.js';
import { gatherKinds } from './gathered-kinds.js';
import { groupOf, kindsOf, mapGraph } from './map-graph.js';
import { mapViewOf, type Stoppers } from './map-view.js';
import type { LayoutTask, Placement } from './placement.js';
import { tiersOf } from './tiers.js';

/** Threads load the built program, whether they are asked from it or from its sources. */
const WORKER = fileURLToPath(new URL('../../dist/map/layout-worker.js', import.meta.url));
const IDLE_MS = 60_000;
const RETRY_MS = 2_000;
const KEPT = 32;
/** So many can be told apart on a screen. */
const READABLE = 400;

interface MapAsked {
  /** The first where left out. */
  readonly network?: string | undefined;
  readonly collapse?: Collapse | undefined;
  readonly expand: readonly string[];
}

/** Maps of networks. A version of a network never changes, so that each map is made once. */
@Injectable()
export class MapReader implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly pool = new Piscina({ filename: WORKER, minThreads: 0, maxThreads: 1, idleTimeout: IDLE_MS });
  private readonly maps = new RecentAnswers<MapLayout>(KEPT, Infinity);
  private readonly stoppers = new RecentAnswers<readonly Stoppers[]>(KEPT, Infinity);
  private ended = false;
  private readonly values = new WeakMap<KnownNetwork, FinalValue>();

  constructor(
    @Inject(SERVICES) private readonly services: Services,
    private readonly networks: NetworkReader,
  ) {}

  /** The first maps take some seconds: they are made before anybody asks, as soon as there is a network. */
  onApplicationBootstrap(): void {
    void this.prepare();
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    await this.pool.destroy();
  }

  private async prepare(): Promise<void> {
    for (let known; known === undefined && !this.ended; ) {
      known = await this.networks.read().catch(() => undefined);
      if (known === undefined) await setTimeout(RETRY_MS, undefined, { ref: false });
      // What fails here is met by whoever asks for it.
      else for (const collapse of readableCollapses(known)) await this.mapOf(known, collapse, []).catch(() => undefined);
    }
  }

  /** Risk looks for chokepoints while the network is read here: of a large one either takes a second. */
  async read({ network, collapse, expand }: MapAsked): Promise<MapLayout> {
    const version = await this.networks.newest(network);
    this.stoppersOf(version).catch(() => undefined);
    const known = await this.networks.versionOf(version);
    return this.mapOf(known, collapse ?? readableCollapses(known)[0], expand);
  }

  private mapOf(known: KnownNetwork, collapse: Collapse, expand: readonly string[]): Promise<MapLayout> {
    const key = JSON.stringify([known.network, known.version, collapse, expand.toSorted()]);
    return this.maps.get(key, () => this.make(known, collapse, expand.toSorted()));
  }

  /** What alone stops each node. */
  stoppersOf({ network, version }: Pick<KnownNetwork, 'network' | 'version'>): Promise<readonly Stoppers[]> {
    return this.stoppers.get(JSON.stringify([network, version]), async () => {
      const { nodes } = await this.services.risk.getStructure({ network, version, nodes: [], chokepointsOnly: true });
      return nodes.map(({ node, chokepointNodes, chokepointOwners, chokepointCountries }) => ({ node, nodes: chokepointNodes, owners: chokepointOwners, countries: chokepointCountries }));
    });
  }

  private async make(known: KnownNetwork, collapse: Collapse, expand: readonly string[]): Promise<MapLayout> {
    const graph = mapGraph(known.compiled, this.valueOf(known), collapse, new Set(expand));
    const kind = kindsOf(known.compiled, graph);
    const tier = gatherKinds(tiersOf(graph.members.length, graph.lanes), graph.lanes, kind);
    const task: LayoutTask = { size: graph.members.length, lanes: graph.lanes, tier, kind };
    const [placement, stoppers] = await Promise.all([this.pool.run(task) as Promise<Placement>, this.stoppersOf(known)]);
    return mapViewOf({ known, collapse, expand, graph, tier, placement, stoppers });
  }

  private valueOf(known: KnownNetwork): FinalValue {
    const value = this.values.get(known) ?? finalValue(known.compiled);
    this.values.set(known, value);
    return value;
  }
}

/** From the finest that can be read on; by kind where none can. */
function readableCollapses({ document }: KnownNetwork): readonly [Collapse, ...Collapse[]] {
  const drawn = (collapse: Collapse) => new Set(document.nodes.map((node) => groupOf(node, collapse, NONE) ?? node)).size;
  const [finest = 'kind', ...others] = COLLAPSES.filter((collapse) => drawn(collapse) <= READABLE);
  return [finest, ...others];
}

const NONE: ReadonlySet<string> = new Set();
