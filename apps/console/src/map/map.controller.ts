import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { mapLayout, mapQuery, type MapLayout } from '../contract/index.js';
import { Answers } from '../openapi/answers.js';
import { NetworkReader } from '../services/network-reader.js';
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
  async map(@Query({ schema: mapQuery }) { network, collapse, expand }: z.output<typeof mapQuery>): Promise<MapLayout> {
    return this.maps.read(await this.networks.read(network), { collapse, expand });
  }
}
