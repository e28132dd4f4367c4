import type { risk } from '@chokepoint/contracts/grpc';
import { BadRequestException, Controller, Get, Inject, NotFoundException, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { networkQuery, nodeHistory, nodeParams, nodeProjection, nodeReasons, nodeView, projectionQuery, type NodeHistory, type NodeProjection, type NodeReasons, type NodeView } from '../contract/index.js';
import { Answers } from '../openapi/answers.js';
import { SERVICES, type Services } from '../services/connections.js';
import { NetworkReader, type KnownNetwork } from '../services/network-reader.js';
import { allPages } from '@chokepoint/service/client';
import { Explanations } from './explanations.js';
import { Histories } from './histories.js';
import { nodeProjectionOf } from './node-projection.js';
import { nodeReasonsOf } from './node-reasons.js';
import { nodeViewOf } from './node-view.js';
import { Projections } from './projections.js';
import { scenarioWithout } from './scenario.js';
import { Structures } from './structures.js';

const PAGE = 1_000;
type Asked = z.output<typeof networkQuery>;
type Named = z.output<typeof nodeParams>;

@ApiTags('node')
@Controller('api/nodes/:id')
export class NodeController {
  constructor(
    private readonly networks: NetworkReader,
    private readonly explanations: Explanations,
    private readonly histories: Histories,
    private readonly projections: Projections,
    private readonly structures: Structures,
    @Inject(SERVICES) private readonly services: Services,
  ) {}

  @Get()
  @Answers('All about one node: its score, its numbers with their sources, its lanes, what alone stops it, how concentrated its inputs are', nodeView)
  async node(@Param({ schema: nodeParams }) { id }: Named, @Query({ schema: networkQuery }) { network }: Asked): Promise<NodeView> {
    const known = await this.find(network, id);
    const [exposures, structure] = await Promise.all([this.exposures(known.network), this.structures.of(known, id)]);
    return nodeViewOf(known, id, exposures, structure);
  }

  @Get('history')
  @Answers('Its exposure on every day', nodeHistory)
  async history(@Param({ schema: nodeParams }) { id }: Named, @Query({ schema: networkQuery }) { network: name }: Asked): Promise<NodeHistory> {
    const { network, version } = await this.find(name, id);
    return this.histories.of(network, version, id);
  }

  @Get('reasons')
  @Answers('Why it is exposed: what each incident contributes', nodeReasons)
  async reasons(@Param({ schema: nodeParams }) { id }: Named, @Query({ schema: networkQuery }) { network }: Asked): Promise<NodeReasons> {
    const known = await this.find(network, id);
    const { answer, scenario } = await this.explanations.of(known, id);
    return nodeReasonsOf(known, answer, scenario);
  }

  @Get('projection')
  @Answers('Its service in the weeks to come, with all incidents, without one, or without any', nodeProjection)
  async projection(@Param({ schema: nodeParams }) { id }: Named, @Query({ schema: projectionQuery }) { network, without, undisturbed }: z.output<typeof projectionQuery>): Promise<NodeProjection> {
    const known = await this.find(network, id);
    const { answer, scenario } = await this.explanations.of(known, id);
    const disturbs = ({ incident }: { readonly incident: string }) => incident === without;
    if (without !== undefined && !scenario.capacity.some(disturbs) && !scenario.lanes.some(disturbs)) throw new BadRequestException({ title: 'There is no such incident', detail: `Nothing is disturbed by ${without} at present.` });
    return nodeProjectionOf(answer.exposure!, await this.projections.of(known, id, scenarioWithout(scenario, without, undisturbed)), without);
  }

  private async find(network: string | undefined, id: string): Promise<KnownNetwork> {
    const known = await this.networks.read(network);
    if (known.compiled.nodeIndex.has(id)) return known;
    throw new NotFoundException({ title: 'There is no such node', detail: `Network ${known.network} (version ${known.version}) has no node ${id}.`, advice: 'It may belong to another network or to an earlier version, or its id is written differently.' });
  }

  private exposures(network: string): Promise<risk.Exposure[]> {
    return allPages((pageToken) => this.services.risk.listExposures({ network, pageSize: PAGE, pageToken }), ({ exposures }) => exposures);
  }
}
