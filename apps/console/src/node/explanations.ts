import type { risk } from '@chokepoint/contracts/grpc';
import { Inject, Injectable } from '@nestjs/common';
import { SERVICES, type Services } from '../services/connections.js';
import type { KnownNetwork } from '../services/network-reader.js';
import { RecentAnswers } from '../services/recent-answers.js';
import type { Disturbances } from './scenario.js';

/** Why a node is exposed, and the scenario behind it. */
export interface Explanation {
  readonly answer: risk.ExplainResponse;
  readonly scenario: Disturbances;
}

/** A page asks for the reasons and for several projections: all of them have one moment and one scenario. */
const KEPT = { most: 64, ms: 30_000 };

/** Explanations of the present. They take the time of many projections, which is why they are kept for a while. */
@Injectable()
export class Explanations {
  private readonly recent = new RecentAnswers<Explanation>(KEPT.most, KEPT.ms);

  constructor(@Inject(SERVICES) private readonly services: Services) {}

  /** Kept no longer than the score that it explains. */
  async of({ network, version }: KnownNetwork, node: string): Promise<Explanation> {
    const { exposure } = await this.services.risk.getExposure({ network, node });
    return this.recent.get(JSON.stringify([network, version, node, exposure?.asOf, exposure?.exposure]), () => this.explain(network, node));
  }

  private async explain(network: string, node: string): Promise<Explanation> {
    const answer = await this.services.risk.explain({ network, node });
    return { answer, scenario: JSON.parse(answer.disturbances) as Disturbances };
  }
}
