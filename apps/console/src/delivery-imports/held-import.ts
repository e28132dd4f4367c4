import { chunksOf, findDeliveryFile, ProblemList, sendChunks, surveyFile, type DeliveryFile, type Lane, type Survey } from '@chokepoint/delivery-import';
import { CallError, type DeliveryConnection } from '@chokepoint/service/client';
import { BadMapping, UnreadableTable, type Mapping } from '@chokepoint/table-files';
import type { ImportView } from '../contract/index.js';
import type { NameOf } from '../deliveries/lane-names.js';
import { placed } from './mapping-check.js';
import { problemsOf, surveyViewOf, type SampledFact } from './survey-view.js';

/** Facts in one stream, as on the command line. */
const CHUNK_FACTS = 2_000;
const FIRST_PROBLEMS = 100;
const SAMPLE = 12;

/** A table that was uploaded, and what is to be made of it. */
export interface HeldFile {
  readonly id: string;
  readonly fileName: string;
  readonly path: string;
  /** Where all that is wrong with it is written, as CSV. */
  readonly problemsPath: string;
  readonly mapping: Mapping;
  readonly mappingText: string;
  /** RFC 3339: when it began to arrive. What a later snapshot says of an order line is not overruled. */
  readonly asOf: string;
}

/** What a network says about lanes; `known` is undefined where there is no network to ask. */
export interface Names {
  readonly nameOf: NameOf;
  readonly known: readonly Lane[] | undefined;
}

/** One import on its way: looked through in a dry run, then stored when that is asked for. */
export class HeldImport {
  private state: ImportView['state'] = 'reading';
  private bytesDone = 0;
  private problems: ProblemList | undefined;
  private mappingProblems: ImportView['mappingProblems'] = [];
  private survey: ImportView['survey'];
  /** Places of the rows that contradict one before: the first holds. */
  private contradicting: ReadonlySet<number> = new Set();
  private stored: { accepted: number; changed: number; alreadyKnown: number; refused: ProblemList } | undefined;
  private notice: string | undefined;
  private failure: string | undefined;
  private work = new AbortController();

  private constructor(
    readonly held: HeldFile,
    private readonly file: DeliveryFile,
  ) {}

  static async of(held: HeldFile): Promise<HeldImport> {
    return new HeldImport(held, await findDeliveryFile(held.path, held.mapping));
  }

  get view(): ImportView {
    const { survey, stored, notice, failure } = this;
    return {
      id: this.held.id,
      fileName: this.held.fileName,
      bytes: this.file.bytes,
      state: this.state,
      bytesDone: this.bytesDone,
      problems: this.problems ? problemsOf(this.problems) : { count: 0, first: [], reasons: [] },
      mappingProblems: this.mappingProblems,
      ...(survey && { survey }),
      ...(stored && { stored: { ...stored, refused: problemsOf(stored.refused) } }),
      ...(notice !== undefined && { notice }),
      ...(failure !== undefined && { failure }),
    };
  }

  get isAtWork(): boolean {
    return this.state === 'reading' || this.state === 'storing';
  }

  /** Nothing is stored where the dry run found errors, unless bad rows are allowed; what was stopped may go on. */
  mayStore(allowBad: boolean): boolean {
    if (this.survey === undefined || this.isAtWork || this.state === 'stored') return false;
    return allowBad || this.problems?.total === 0;
  }

  /** Reads all of it and stores nothing. */
  async dryRun(names: Promise<Names>): Promise<void> {
    this.problems = await ProblemList.open(FIRST_PROBLEMS, this.held.problemsPath);
    const sample: SampledFact[] = [];
    try {
      const survey = await this.readAll(this.problems, sample);
      const { known, nameOf } = await names;
      this.contradicting = survey.contradicting;
      this.survey = surveyViewOf(survey, sample, known, nameOf);
      this.state = 'surveyed';
    } catch (error) {
      this.refuse(error);
    } finally {
      await this.problems.close();
    }
  }

  /** Sends its facts; the same again changes nothing. */
  async store(service: DeliveryConnection): Promise<void> {
    this.begin('storing');
    const stored = (this.stored = { accepted: 0, changed: 0, alreadyKnown: 0, refused: await ProblemList.open(FIRST_PROBLEMS) });
    const { signal } = this.work;
    try {
      await sendChunks(chunksOf(this.file, CHUNK_FACTS, { signal, onBytes: this.progress }, this.contradicting), service, {
        source: this.held.mapping.source,
        asOf: this.held.asOf,
        signal,
        onRetry: () => (this.notice = 'waiting'),
        onStored: (_, answer) => {
          this.notice = undefined;
          stored.accepted += answer.accepted;
          stored.changed += answer.changed;
          stored.alreadyKnown += answer.alreadyKnown;
          stored.refused.add(answer.refused);
          return Promise.resolve();
        },
      });
      this.state = 'stored';
    } catch (error) {
      this.state = signal.aborted ? 'stopped' : 'failed';
      if (!signal.aborted) this.failure = error instanceof CallError ? error.details : (error as Error).message;
    } finally {
      this.notice = undefined;
    }
  }

  stop(): void {
    this.work.abort();
  }

  private readonly progress = (bytes: number): void => {
    this.bytesDone = bytes;
  };

  private begin(state: ImportView['state']): void {
    this.state = state;
    this.bytesDone = 0;
    this.failure = undefined;
    this.work = new AbortController();
  }

  private readAll(problems: ProblemList, sample: SampledFact[]): Promise<Survey> {
    return surveyFile(this.file, problems, { signal: this.work.signal, onBytes: this.progress }, {
      row: ({ line }, reading) => {
        if (sample.length >= SAMPLE || !reading || 'problems' in reading) return;
        for (const fact of reading.facts) sample.push({ line, fact });
      },
    });
  }

  private refuse(error: unknown): void {
    this.state = this.work.signal.aborted ? 'stopped' : 'unreadable';
    if (error instanceof UnreadableTable) this.problems!.add(error.problems);
    else if (error instanceof BadMapping) this.mappingProblems = placed(this.held.mappingText, error.problems);
    else if (!this.work.signal.aborted) this.failure = (error as Error).message;
  }
}
