import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { knownNetworks, type KnownNetworks } from '../contract/index.js';
import { Answers } from '../openapi/answers.js';
import { NetworkReader } from '../services/network-reader.js';

@ApiTags('networks')
@Controller('api/networks')
export class NetworksController {
  constructor(private readonly networks: NetworkReader) {}

  @Get()
  @Answers('Every network at its newest version', knownNetworks)
  async list(): Promise<KnownNetworks> {
    const networks = await this.networks.list();
    return { networks: networks.map(({ network, version, nodes }) => ({ network, version, nodes })) };
  }
}
