import { Inject, Injectable } from '@nestjs/common';
import type { NodeHistory } from '../contract/index.js';
import { SERVICES, type Services } from '../services/connections.js';
import { allPages } from '@chokepoint/service/client';
import { nodeHistoryOf } from './node-history.js';
import { RecentAnswers } from '../services/recent-answers.js';

const PAGE = 1_000;
const DAYS_PAGE = 10_000;
/** Days change once a day, and when facts about the past come late. */
const KEPT = { most: 32, ms: 30_000 };

/** Every day of a node, kept while a page that shows it is read again with each change of the present. */
@Injectable()
export class Histories {
  private readonly recent = new RecentAnswers<NodeHistory>(KEPT.most, KEPT.ms);

  constructor(@Inject(SERVICES) private readonly services: Services) {}

  of(network: string, version: number, node: string): Promise<NodeHistory> {
    return this.recent.get(JSON.stringify([network, version, node]), () => this.read(network, node));
  }

  private async read(network: string, node: string): Promise<NodeHistory> {
    const { risk } = this.services;
    const [pages, versions] = await Promise.all([
      allPages((pageToken) => risk.getHistory({ network, node, pageSize: DAYS_PAGE, pageToken }), (page) => [page]),
      allPages((pageToken) => risk.listNetworkVersions({ network, pageSize: PAGE, pageToken }), (page) => page.versions),
    ]);
    return nodeHistoryOf(network, node, pages.flatMap(({ points }) => points), versions, pages[0]?.levelBounds ?? []);
  }
}
