import type { ServerWritableStream } from '@grpc/grpc-js';
import type { Metadata } from '@grpc/grpc-js';
import { risk } from '@chokepoint/contracts/grpc';
import { answerStream, pageOf, pageSize, readPageToken, signalOf, type AnyCall } from '@chokepoint/service';
import type { FactSet } from '@chokepoint/exposure';
import { Controller, Inject } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { z } from 'zod';
import { listArrivals } from './arrivals/list-arrivals.js';
import { advanceTo } from './clock/advance-to.js';
import { readControlChart } from './control-chart/read-control-chart.js';
import { listLanes } from './performance/list-lanes.js';
import { readFilter } from './performance/read-request.js';
import { readScorecards } from './performance/read-scorecards.js';
import { refuseUnknown } from './performance/refuse-unknown.js';
import { listAlarms } from './lane-alarms/list-alarms.js';
import { compare } from './questions/compare.js';
import { listContributions } from './questions/list-contributions.js';
import { dayOfPoint } from './questions/history-reader.js';
import { explain, explainPresent, readMoment } from './questions/explain.js';
import { readLatent } from './questions/latent.js';
import { readNexus } from './questions/nexus.js';
import { readDays } from './questions/read-days.js';
import { simulate } from './questions/simulate.js';
import { readStress } from './questions/stress.js';
import { readStructure } from './questions/structure.js';
import { statusOf } from './questions/status.js';
import { watchExposures } from './questions/watch-exposures.js';
import { readTimeline } from './timeline/read-timeline.js';
import { RISK, type RiskParts } from './risk.parts.js';

const HISTORY_PAGE = { standard: 1_000, most: 10_000 };

/** The gRPC service: who answers what. */
@Controller()
@risk.RiskControllerMethods()
export class RiskController implements risk.RiskController {
  constructor(@Inject(RISK) private readonly parts: RiskParts) {}

  getStatus(): Promise<risk.GetStatusResponse> {
    return statusOf(this.parts.pool, this.parts.clock);
  }

  async advanceTo({ time }: risk.AdvanceToRequest, _metadata?: Metadata, call?: unknown): Promise<risk.AdvanceToResponse> {
    const { pool, clock, signals } = this.parts;
    return { clock: await advanceTo(pool, clock, signals, time, signalOf(call as AnyCall)) };
  }

  importNetwork(request: risk.ImportNetworkRequest): Promise<risk.ImportNetworkResponse> {
    return this.parts.networks.import(request);
  }

  getNetwork(request: risk.GetNetworkRequest): Promise<risk.GetNetworkResponse> {
    return this.parts.networks.get(request);
  }

  diffNetworks(request: risk.DiffNetworksRequest): Promise<risk.DiffNetworksResponse> {
    return this.parts.networks.diff(request);
  }

  listNetworks(request: risk.ListNetworksRequest): Promise<risk.ListNetworksResponse> {
    return this.parts.networks.list(request);
  }

  listNetworkVersions(request: risk.ListNetworkVersionsRequest): Promise<risk.ListNetworkVersionsResponse> {
    return this.parts.networks.listVersions(request);
  }

  restoreNetwork(request: risk.RestoreNetworkRequest): Promise<risk.RestoreNetworkResponse> {
    return this.parts.networks.restore(request);
  }

  async getExposure({ network, node }: risk.GetExposureRequest): Promise<risk.GetExposureResponse> {
    return { exposure: await this.parts.exposures.one(await this.parts.networks.nameOf(network), node) };
  }

  async listExposures(request: risk.ListExposuresRequest): Promise<risk.ListExposuresResponse> {
    const network = await this.parts.networks.nameOf(request.network);
    const size = pageSize(request.pageSize);
    const after = readPageToken(request.pageToken, z.string()) ?? '';
    const { page, nextPageToken } = pageOf(await this.parts.exposures.page(network, request, after, size + 1), size, ({ node }) => node);
    return { exposures: [...page], nextPageToken };
  }

  watchExposures(request: risk.WatchExposuresRequest, _metadata?: Metadata, call?: unknown): Observable<risk.WatchExposuresResponse> {
    const { networks, exposures, signals } = this.parts;
    return answerStream(call as ServerWritableStream<unknown, risk.WatchExposuresResponse>, async function* (signal) {
      const network = await networks.nameOf(request.network);
      yield* watchExposures(exposures, signals, { ...request, network }, signal);
    });
  }

  async getHistory(request: risk.GetHistoryRequest): Promise<risk.GetHistoryResponse> {
    const network = await this.parts.networks.nameOf(request.network);
    const size = pageSize(request.pageSize, HISTORY_PAGE);
    const days = readDays(request, readPageToken(request.pageToken, z.int()));
    const { page, nextPageToken } = pageOf(await this.parts.history.points(network, request.node, days, size + 1), size, dayOfPoint);
    return { points: [...page], nextPageToken, levelBounds: [...this.parts.levelBounds] };
  }

  getTimeline(request: risk.GetTimelineRequest, _metadata?: Metadata, call?: unknown): Observable<risk.GetTimelineResponse> {
    const { parts } = this;
    return answerStream(call as ServerWritableStream<unknown, risk.GetTimelineResponse>, async function* (signal) {
      const network = await parts.networks.nameOf(request.network);
      yield* readTimeline(parts, { ...request, network }, signal);
    });
  }

  simulate(request: risk.SimulateRequest, _metadata?: Metadata, call?: unknown): Observable<risk.SimulateResponse> {
    const { parts } = this;
    return answerStream(call as ServerWritableStream<unknown, risk.SimulateResponse>, async function* (signal) {
      yield* simulate(parts, await parts.networks.version(request.network, request.version), request, signal);
    });
  }

  compare(request: risk.CompareRequest, _metadata?: Metadata, call?: unknown): Observable<risk.CompareResponse> {
    const { parts } = this;
    return answerStream(call as ServerWritableStream<unknown, risk.CompareResponse>, async function* (signal) {
      yield* compare(parts, await parts.networks.version(request.network, request.version), request, signal);
    });
  }

  async explain({ network, node, at }: risk.ExplainRequest, _metadata?: Metadata, call?: unknown): Promise<risk.ExplainResponse> {
    const { networks, versions, clock, presents, facts, levelBounds: bounds, questions } = this.parts;
    const newest = await networks.version(network);
    // The present is what was scored last, whose exposure GetExposure tells.
    const present = presents.of(newest)?.newest.present.asOf ?? (await clock.now());
    const asOf = at === undefined ? present : readMoment(at, await clock.now());
    const version = at === undefined ? newest : versions.inForceAt(newest.network, asOf);
    const explained = { version, facts: await facts(), node, asOf, bounds };
    return (await explainPresent(this.parts, explained)) ?? explain(questions, explained, signalOf(call as AnyCall));
  }

  async listContributions({ network }: risk.ListContributionsRequest, _metadata?: Metadata, call?: unknown): Promise<risk.ListContributionsResponse> {
    return listContributions(this.parts, await this.parts.networks.version(network), signalOf(call as AnyCall));
  }

  async getStructure(request: risk.GetStructureRequest, _metadata?: Metadata, call?: unknown): Promise<risk.GetStructureResponse> {
    const { networks, questions } = this.parts;
    return readStructure(questions, await networks.version(request.network, request.version), request, signalOf(call as AnyCall));
  }

  async getNexus(request: risk.GetNexusRequest, _metadata?: Metadata, call?: unknown): Promise<risk.GetNexusResponse> {
    const { networks, questions } = this.parts;
    return readNexus(questions, await networks.version(request.network, request.version), request, signalOf(call as AnyCall));
  }

  stress(request: risk.StressRequest, _metadata?: Metadata, call?: unknown): Observable<risk.StressResponse> {
    const { networks, questions } = this.parts;
    return answerStream(call as ServerWritableStream<unknown, risk.StressResponse>, async function* (signal) {
      yield* readStress(questions, await networks.version(request.network, request.version), request, signal);
    });
  }

  getLatentExposure(request: risk.GetLatentExposureRequest, _metadata?: Metadata, call?: unknown): Observable<risk.GetLatentExposureResponse> {
    const { networks, questions } = this.parts;
    return answerStream(call as ServerWritableStream<unknown, risk.GetLatentExposureResponse>, async function* (signal) {
      yield* readLatent(questions, await networks.version(request.network, request.version), signal);
    });
  }

  async listLanes(request: risk.ListLanesRequest, _metadata?: Metadata, call?: unknown): Promise<risk.ListLanesResponse> {
    const asOf = readMoment(request.at, await this.parts.clock.now());
    return listLanes(await this.factsFor(request.filter), asOf, request, signalOf(call as AnyCall));
  }

  async getControlChart(request: risk.GetControlChartRequest): Promise<risk.GetControlChartResponse> {
    const { clock, facts } = this.parts;
    return readControlChart(await facts(), readMoment(request.at, await clock.now()), request);
  }

  getScorecards(request: risk.GetScorecardsRequest, _metadata?: Metadata, call?: unknown): Observable<risk.GetScorecardsResponse> {
    const { clock } = this.parts;
    const facts = () => this.factsFor(request.filter);
    return answerStream(call as ServerWritableStream<unknown, risk.GetScorecardsResponse>, async function* (signal) {
      const asOf = readMoment(request.at, await clock.now());
      yield* readScorecards(await facts(), asOf, request, signal);
    });
  }

  listArrivals(request: risk.ListArrivalsRequest, _metadata?: Metadata, call?: unknown): Observable<risk.ListArrivalsResponse> {
    const { clock } = this.parts;
    const facts = () => this.factsFor(request.filter);
    return answerStream(call as ServerWritableStream<unknown, risk.ListArrivalsResponse>, async function* (signal) {
      const asOf = readMoment(request.at, await clock.now());
      yield* listArrivals(await facts(), asOf, request, signal);
    });
  }

  listLaneAlarms(request: risk.ListLaneAlarmsRequest): Promise<risk.ListLaneAlarmsResponse> {
    return listAlarms(this.parts.pool, request);
  }

  listQuarantine(request: risk.ListQuarantineRequest): Promise<risk.ListQuarantineResponse> {
    return this.parts.quarantine.list(request);
  }

  getQuarantined(request: risk.GetQuarantinedRequest): Promise<risk.GetQuarantinedResponse> {
    return this.parts.quarantine.get(request);
  }

  requeue(request: risk.RequeueRequest): Promise<risk.RequeueResponse> {
    return this.parts.quarantine.requeue(request);
  }

  /** All facts, for a question about lanes. @throws InvalidInput where it names somebody who is unknown */
  private async factsFor(filter: risk.LaneFilter | undefined): Promise<FactSet> {
    const { facts, versions } = this.parts;
    const [known] = await Promise.all([facts(), versions.refresh()]);
    refuseUnknown(known, readFilter(filter), versions);
    return known;
  }
}
