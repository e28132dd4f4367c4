import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { mapLayout, mapNodeDetail, mapQuery, networkQuery, type MapLayout, type MapNodeDetail } from '../contract/index.js';
import { Answers } from '../openapi/answers.js';
import { NetworkReader } from '../services/network-reader.js';
import { nodeDetailOf } from './node-detail.js';
import { MapReader } from './map-reader.js';

@ApiTags('map')
@Controller('api/map')
export class MapController {
  constructor(
    private readonly networks: NetworkReader,
    private readonly maps: MapReader,
  ) {}

  @Get()
  @Answers('The network in tiers: where each node stands, how much passes between them, and who stops whom', mapLayout)
  map(@Query({ schema: mapQuery }) asked: z.output<typeof mapQuery>): Promise<MapLayout> {
    return this.maps.read(asked);
  }

  @Get('nodes/:id')
  @Answers('What a node needs and from whom, and who stops with it', mapNodeDetail)
  async node(@Param('id') id: string, @Query({ schema: networkQuery }) { network }: z.output<typeof networkQuery>): Promise<MapNodeDetail> {
    const known = await this.networks.read(network);
    const node = known.compiled.nodeIndex.get(id);
    if (node === undefined) throw new NotFoundException({ title: 'There is no such node', detail: `${known.network} has no node ${id}.` });
    return nodeDetailOf(known, await this.maps.stoppersOf(known), node);
  }
}
