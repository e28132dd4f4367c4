import { status } from '@grpc/grpc-js';
import type { capacity, risk } from '@chokepoint/contracts/grpc';
import type { ScoredScenario } from '@chokepoint/exposure';
import { CallError } from '@chokepoint/service/client';
import { BadRequestException, Inject, Injectable } from '@nestjs/common';
import type { PreviewBody, ReportPreview } from '../contract/index.js';
import { SERVICES, type Services } from '../services/connections.js';
import { RecentAnswers } from '../services/recent-answers.js';
import { NetworkReader } from '../services/network-reader.js';
import { previewOf } from './preview-view.js';
import { scenarioWith } from './report-scenario.js';
import { capacityFactOf, readReport } from './stored-facts.js';

interface Present {
  readonly asOf: string;
  readonly scenario: ScoredScenario;
  readonly nodes: readonly risk.SimulatedNode[];
}

/** A form is filled in field by field: the present may be so old. */
const PRESENT_MS = 10_000;
/** Kept for so many at once. */
const NETWORKS = 8;

/** What a report would do to exposure if it were sent. */
@Injectable()
export class ReportPreviewer {
  private readonly presents = new RecentAnswers<Present>(NETWORKS, PRESENT_MS);

  constructor(
    @Inject(SERVICES) private readonly services: Services,
    private readonly networks: NetworkReader,
  ) {}

  async preview({ network, time, report }: PreviewBody): Promise<ReportPreview> {
    const known = await this.networks.read(network);
    const present = await this.presents.get(`${known.network} ${known.version}`, () => this.present(known.network));
    const asOf = Date.parse(present.asOf);
    const read = readReport({ time, report }, asOf);
    if ('violations' in read) throw new BadRequestException({ title: 'The report is not complete', detail: read.violations.map(({ field, description }) => `${field}: ${description}`).join('; '), fields: read.violations });
    if (!known.compiled.nodeIndex.has(report.node)) return previewOf(present.asOf, known.document, present.nodes, present.nodes, 'unknown-node');
    if (read.fact.time > asOf) return previewOf(present.asOf, known.document, present.nodes, present.nodes, 'later');
    const before = (await this.reportsBefore(report.incident, report.node)).flatMap((each) => capacityFactOf(each) ?? []);
    const after = await this.simulate(known.network, scenarioWith(present.scenario, asOf, known.compiled, before, read.fact));
    return previewOf(present.asOf, known.document, present.nodes, after, 'changes');
  }

  private async present(network: string): Promise<Present> {
    const { asOf, disturbances } = await this.services.risk.listContributions({ network });
    const scenario = JSON.parse(disturbances) as ScoredScenario;
    return { asOf, scenario, nodes: await this.simulate(network, scenario) };
  }

  private async simulate(network: string, scenario: ScoredScenario): Promise<readonly risk.SimulatedNode[]> {
    for await (const { result } of this.services.risk.simulate({ network, scenario: JSON.stringify(scenario), over: 'nothing' })) if (result) return result.nodes;
    return [];
  }

  private async reportsBefore(incident: string, node: string): Promise<readonly capacity.StoredReport[]> {
    try {
      return (await this.services.capacity.getIncident({ incident, node })).reports;
    } catch (error) {
      if (error instanceof CallError && error.code === status.NOT_FOUND) return [];
      throw error;
    }
  }
}
