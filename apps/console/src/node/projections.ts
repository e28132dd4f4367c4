import { createHash } from 'node:crypto';
import type { risk } from '@chokepoint/contracts/grpc';
import { Inject, Injectable } from '@nestjs/common';
import { SERVICES, type Services } from '../services/connections.js';
import type { KnownNetwork } from '../services/network-reader.js';
import { RecentAnswers } from '../services/recent-answers.js';
import type { Disturbances } from './scenario.js';

export interface Projected {
  readonly node: risk.SimulatedNode;
  /** Now lies here. */
  readonly fromWeek: number;
}

const KEPT = { most: 256, ms: 120_000 };

/** Projections of one node under given disturbances; the same question is projected once. */
@Injectable()
export class Projections {
  private readonly recent = new RecentAnswers<Projected>(KEPT.most, KEPT.ms);

  constructor(@Inject(SERVICES) private readonly services: Services) {}

  of({ network, version }: KnownNetwork, node: string, disturbances: Disturbances): Promise<Projected> {
    const scenario = JSON.stringify(disturbances);
    const question = createHash('sha256').update(JSON.stringify([network, version, node, scenario])).digest('base64');
    return this.recent.get(question, () => this.project({ network, version, scenario, over: 'nothing' }, node));
  }

  private async project(request: { network: string; version: number; scenario: string; over: string }, id: string): Promise<Projected> {
    for await (const { result } of this.services.risk.simulate(request)) {
      const node = result?.nodes.find((each) => each.node === id);
      if (node) return { node, fromWeek: result!.fromWeek };
    }
    throw new Error(`risk projected no node ${id}`);
  }
}
