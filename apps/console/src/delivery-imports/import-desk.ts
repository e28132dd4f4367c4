import { randomUUID } from 'node:crypto';
import { LOGGER, type Logger } from '@chokepoint/service';
import { BadRequestException, ConflictException, HttpException, Inject, Injectable, NotFoundException, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SERVICES, type Services } from '../services/connections.js';
import { HeldImport, type Names } from './held-import.js';
import { readMapping } from './mapping-check.js';
import { receiveUpload } from './receive-upload.js';
import { UploadFolder } from './upload-folder.js';

/** So many tables lie here at once. */
const MOST_HELD = 8;
const TOO_MANY = 429;
/** Nobody looked at it for so long: whoever brought it has gone. */
const FORGOTTEN_MS = 30 * 60_000;
const LOOK_EVERY_MS = 60_000;

/** Keeps uploaded tables from their arrival until they are stored or given up. */
@Injectable()
export class ImportDesk implements OnModuleDestroy {
  private readonly held = new Map<string, { readonly entry: HeldImport; seen: number }>();
  private arriving = 0;
  private readonly round = setInterval(() => void this.clear(), LOOK_EVERY_MS).unref();

  constructor(
    private readonly folder: UploadFolder,
    @Inject(SERVICES) private readonly services: Services,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Takes a table in and begins to look through it. */
  async take(request: FastifyRequest, names: Promise<Names>): Promise<HeldImport> {
    if (this.held.size + this.arriving >= MOST_HELD && !(await this.makeRoom())) throw new HttpException({ title: 'Too many imports at once', detail: `${MOST_HELD} tables are being imported already.`, advice: 'Try again when one of them is done.' }, TOO_MANY);
    const id = randomUUID();
    this.arriving++;
    try {
      const entry = await this.receive(request, id);
      this.held.set(id, { entry, seen: Date.now() });
      this.inBackground(entry.dryRun(names));
      return entry;
    } catch (error) {
      await this.folder.remove(table(id));
      throw error;
    } finally {
      this.arriving--;
    }
  }

  find(id: string): HeldImport {
    const known = this.held.get(id);
    if (!known) throw new NotFoundException({ title: 'There is no such import', detail: 'It was given up, or the console was started again since.', advice: 'Choose the file again: what is stored already is not stored twice.' });
    known.seen = Date.now();
    return known.entry;
  }

  /** @throws ConflictException where the dry run found errors and bad rows are not allowed */
  store(id: string, allowBad: boolean): HeldImport {
    const entry = this.find(id);
    if (!entry.mayStore(allowBad)) throw new ConflictException({ title: 'This table cannot be stored', detail: 'The dry run is not done, or found errors and bad rows are not allowed, or all is stored already.' });
    // The file is of no more use once all of it is stored.
    this.inBackground(entry.store(this.services.delivery).then(() => (entry.view.state === 'stored' ? this.folder.remove(table(id)) : undefined)));
    return entry;
  }

  async drop(id: string): Promise<void> {
    const known = this.held.get(id);
    this.held.delete(id);
    known?.entry.stop();
    await this.folder.remove(table(id), problemsFile(id));
  }

  onModuleDestroy(): void {
    clearInterval(this.round);
    for (const { entry } of this.held.values()) entry.stop();
  }

  private async receive(request: FastifyRequest, id: string): Promise<HeldImport> {
    const [path, problemsPath] = [this.folder.place(table(id)), this.folder.place(problemsFile(id))];
    const asOf = new Date().toISOString();
    const { fileName, mapping: mappingText } = await receiveUpload(request, path);
    const { mapping, problems } = readMapping(mappingText);
    if (!mapping) throw new BadRequestException({ title: 'The mapping is not right', detail: problems.map(({ line, column, message }) => `line ${line}, column ${column}: ${message}`).join('; '), fields: problems.map(({ pointer, message }) => ({ field: pointer, description: message })) });
    return HeldImport.of({ id, fileName, path, problemsPath, mapping, mappingText, asOf });
  }

  /** Gives up the one that is done for the longest. */
  private async makeRoom(): Promise<boolean> {
    const done = [...this.held].filter(([, { entry }]) => !entry.isAtWork && entry.view.state !== 'surveyed').sort(([, a], [, b]) => a.seen - b.seen);
    if (done.length === 0) return false;
    await this.drop(done[0][0]);
    return true;
  }

  private async clear(now = Date.now()): Promise<void> {
    for (const [id, { entry, seen }] of [...this.held]) if (entry.view.state !== 'storing' && now - seen > FORGOTTEN_MS) await this.drop(id);
  }

  private inBackground(work: Promise<void>): void {
    work.catch((error: unknown) => this.logger.error({ err: error }, 'an import failed'));
  }
}

const table = (id: string): string => `${id}.csv`;
export const problemsFile = (id: string): string => `${id}-problems.csv`;
