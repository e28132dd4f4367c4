import type { risk } from '@chokepoint/contracts/grpc';
import { Inject, Injectable } from '@nestjs/common';
import { SERVICES, type Services } from '../services/connections.js';
import type { KnownNetwork } from '../services/network-reader.js';
import { RecentAnswers } from '../services/recent-answers.js';

/** The structure of a version never changes. */
const KEPT = { most: 512, ms: Number.POSITIVE_INFINITY };

/** What alone stops a node and how concentrated its inputs are, asked once a version. */
@Injectable()
export class Structures {
  private readonly recent = new RecentAnswers<risk.NodeStructure>(KEPT.most, KEPT.ms);

  constructor(@Inject(SERVICES) private readonly services: Services) {}

  of({ network, version }: KnownNetwork, node: string): Promise<risk.NodeStructure> {
    return this.recent.get(JSON.stringify([network, version, node]), async () => {
      const { nodes } = await this.services.risk.getStructure({ network, version, nodes: [node] });
      return nodes[0];
    });
  }
}
