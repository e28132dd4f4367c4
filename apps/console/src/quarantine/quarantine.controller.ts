import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { KEEPERS, quarantinedDetail, quarantineQuery, quarantineView, recordPath, requeueAnswers, requeueBody, type Keeper, type QuarantinedDetail, type QuarantineView, type RequeueAnswers, type RequeueBody } from '../contract/index.js';
import { Answers } from '../openapi/answers.js';
import { SERVICES, type Services } from '../services/connections.js';
import { answerOf, detailOf, fileNameOf, quarantineViewOf, recordOf } from './record-view.js';

type RecordPath = z.output<typeof recordPath>;

@ApiTags('quarantine')
@Controller('api/quarantine')
export class QuarantineController {
  constructor(@Inject(SERVICES) private readonly services: Services) {}

  @Get()
  @Answers('What risk and alerts could not take in', quarantineView)
  async list(@Query({ schema: quarantineQuery }) { service, state, limit }: z.output<typeof quarantineQuery>): Promise<QuarantineView> {
    const asked = service === undefined ? KEEPERS : [service];
    const ask = async (each: Keeper) => [each, await this.services[each].listQuarantine({ pageSize: limit, state }).catch((error: unknown) => absent(error, asked))] as const;
    return quarantineViewOf(Object.fromEntries(await Promise.all(asked.map(ask))));
  }

  @Get(':service/:id')
  @Answers('One record with its key, headers and value', quarantinedDetail)
  async get(@Param({ schema: recordPath }) { service, id }: RecordPath): Promise<QuarantinedDetail> {
    const { record, content } = await this.services[service].getQuarantined({ id });
    return detailOf(service, record!, content!);
  }

  @Get(':service/:id/value')
  @ApiOperation({ summary: 'The value of a record as it came, as a file' })
  @ApiOkResponse({ content: { 'application/octet-stream': {} } })
  @Header('cache-control', 'no-store')
  async value(@Param({ schema: recordPath }) { service, id }: RecordPath): Promise<StreamableFile> {
    const { record, content } = await this.services[service].getQuarantined({ id });
    const name = fileNameOf(recordOf(service, record!));
    return new StreamableFile(content?.value ?? new Uint8Array(), { type: 'application/octet-stream', disposition: `attachment; filename="${name}"` });
  }

  @Post('requeue')
  @HttpCode(200)
  @Answers('Reads records again as if they came now, and tells of each what came of it', requeueAnswers)
  async requeue(@Body({ schema: requeueBody }) { records }: RequeueBody): Promise<RequeueAnswers> {
    const of = async (service: Keeper) => {
      const ids = records.filter((record) => record.service === service).map(({ id }) => id);
      return ids.length === 0 ? [] : (await this.services[service].requeue({ ids })).answers.map((answer) => answerOf(service, answer));
    };
    const answers = (await Promise.all(KEEPERS.map(of))).flat();
    return { answers: records.map(({ service, id }) => answers.find((answer) => answer.service === service && answer.id === id)!) };
  }
}

/** Where both are asked, one may be away. */
function absent(error: unknown, asked: readonly Keeper[]): undefined {
  if (asked.length === 1) throw error;
}
