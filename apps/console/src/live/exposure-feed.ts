import type { risk } from '@chokepoint/contracts/grpc';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { bufferTime, defer, filter, from, map, race, retry, share, Subject, takeUntil, timer, type Observable } from 'rxjs';
import type { ExposuresEvent } from '../contract/index.js';
import { SERVICES, type Services } from '../services/connections.js';
import { nodeExposureOf } from './node-exposure.js';

/** One scoring changes many nodes at once: they are told together. */
const TOGETHER_MS = 150;
const RETRY_MS = 1_000;
/** A page that is loaded again finds the stream still open. */
const LINGER_MS = 30_000;

/** Changes of exposure, by one stream from risk for all who look at the same network. */
@Injectable()
export class ExposureFeed implements OnModuleDestroy {
  private readonly over = new Subject<void>();
  private readonly feeds = new Map<string, Observable<ExposuresEvent>>();

  constructor(@Inject(SERVICES) private readonly services: Services) {}

  /** Fails never, and ends with the console: while risk is away it is tried again. */
  changes(network: string): Observable<ExposuresEvent> {
    const feed = this.feeds.get(network) ?? this.open(network);
    this.feeds.set(network, feed);
    return feed;
  }

  onModuleDestroy(): void {
    this.over.next();
    this.over.complete();
  }

  private open(network: string): Observable<ExposuresEvent> {
    return defer(() => from(this.services.risk.watchExposures({ network, nodes: [] }))).pipe(
      bufferTime(TOGETHER_MS),
      filter((answers) => answers.length > 0),
      map((answers) => eventOf(network, answers)),
      retry({ delay: RETRY_MS }),
      takeUntil(this.over),
      share({ resetOnRefCountZero: () => race(timer(LINGER_MS), this.over) }),
    );
  }
}

function eventOf(network: string, answers: readonly risk.WatchExposuresResponse[]): ExposuresEvent {
  const exposures = answers.flatMap(({ exposure }) => (exposure ? [exposure] : []));
  return { network, networkVersion: exposures.at(-1)?.networkVersion ?? 0, asOf: exposures.map(({ asOf }) => asOf).toSorted().at(-1) ?? '', changed: exposures.map(nodeExposureOf), initial: answers.every(({ initial }) => initial) };
}
