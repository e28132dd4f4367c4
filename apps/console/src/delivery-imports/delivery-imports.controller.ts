import { createReadStream, existsSync } from 'node:fs';
import { Body, Controller, Delete, Get, HttpCode, NotFoundException, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { importExamples, importView, mappingCheck, mappingText, networkQuery, storeRequest, type ImportExamples, type ImportView, type MappingCheck } from '../contract/index.js';
import { namesOf } from '../deliveries/lane-names.js';
import { Answers } from '../openapi/answers.js';
import { NetworkReader } from '../services/network-reader.js';
import { exampleTable, listExamples } from './examples.js';
import type { Names } from './held-import.js';
import { ImportDesk, problemsFile } from './import-desk.js';
import { checkMapping } from './mapping-check.js';
import { MOST_BYTES } from './receive-upload.js';
import { UploadFolder } from './upload-folder.js';

/** A table is uploaded and looked through; what it says is stored only when that is asked for. */
@ApiTags('deliveries')
@Controller('api/deliveries/imports')
export class DeliveryImportsController {
  constructor(
    private readonly desk: ImportDesk,
    private readonly folder: UploadFolder,
    private readonly networks: NetworkReader,
  ) {}

  @Get('examples')
  @Answers('Mappings to begin with, and how large a table may be', importExamples)
  async examples(): Promise<ImportExamples> {
    return { mostBytes: MOST_BYTES, examples: await listExamples() };
  }

  @Get('examples/:id/table')
  @ApiOperation({ summary: 'The table that goes with an example' })
  async exampleTable(@Param('id') id: string): Promise<StreamableFile> {
    return new StreamableFile(await exampleTable(id), { type: 'text/csv', disposition: `attachment; filename="${id}.csv"` });
  }

  @Post('mapping')
  @HttpCode(200)
  @Answers('What is wrong with a mapping, by line and column', mappingCheck)
  check(@Body({ schema: mappingText }) { text }: z.output<typeof mappingText>): MappingCheck {
    return checkMapping(text);
  }

  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { mapping: { type: 'string' }, file: { type: 'string', format: 'binary' } } } })
  @Answers('Uploads a table (first the field mapping, then the file) and begins its dry run', importView, 201)
  async upload(@Req() request: FastifyRequest, @Query({ schema: networkQuery }) { network }: z.output<typeof networkQuery>): Promise<ImportView> {
    return (await this.desk.take(request, this.names(network))).view;
  }

  @Get(':id')
  @Answers('How far an import is, and what it found', importView)
  show(@Param('id') id: string): ImportView {
    return this.desk.find(id).view;
  }

  @Get(':id/problems.csv')
  @ApiOperation({ summary: 'Everything that is wrong with the table, as CSV' })
  problems(@Param('id') id: string): StreamableFile {
    const path = this.folder.place(problemsFile(this.desk.find(id).held.id));
    if (!existsSync(path)) throw new NotFoundException({ title: 'Not found', detail: 'The table is still being read.' });
    return new StreamableFile(createReadStream(path), { type: 'text/csv; charset=utf-8', disposition: 'attachment; filename="problems.csv"' });
  }

  @Post(':id/store')
  @HttpCode(202)
  @Answers('Stores what the dry run found; the same again changes nothing', importView, 202)
  store(@Param('id') id: string, @Body({ schema: storeRequest }) { allowBad }: z.output<typeof storeRequest>): ImportView {
    return this.desk.store(id, allowBad).view;
  }

  @Post(':id/stop')
  @HttpCode(202)
  @Answers('Stops what is going on; what was stored stays stored, and storing can go on', importView, 202)
  stop(@Param('id') id: string): ImportView {
    const entry = this.desk.find(id);
    entry.stop();
    return entry.view;
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Gives an import up and removes its file' })
  async drop(@Param('id') id: string): Promise<void> {
    await this.desk.drop(id);
  }

  /** A dry run needs no network: it then cannot say which lanes are known. */
  private async names(network: string | undefined): Promise<Names> {
    try {
      const known = await this.networks.read(network);
      return { nameOf: namesOf(known), known: known.document.supplies };
    } catch {
      return { nameOf: namesOf(undefined), known: undefined };
    }
  }
}
