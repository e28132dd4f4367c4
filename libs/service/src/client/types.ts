import type { Observable } from 'rxjs';

/** Fields may be left out at every depth, as protobuf allows. */
export type Message<T> = T extends readonly (infer U)[] ? readonly Message<U>[] : T extends object ? { readonly [K in keyof T]?: Message<T[K]> } : T;

export interface CallOptions {
  /** How long to wait for the answer; by default as long as it takes. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

type UnaryCall<Q, R> = (request: Message<Q>, options?: CallOptions) => Promise<R>;
type DownloadCall<Q, R> = (request: Message<Q>, options?: CallOptions) => AsyncIterable<R>;
type UploadCall<Q, R> = (requests: AsyncIterable<Message<Q>> | Iterable<Message<Q>>, options?: CallOptions) => Promise<R>;

/** A generated client interface with promises and async iterables; `Streams` names its server streams. */
export type Connected<C, Streams extends keyof C = never> = {
  readonly [M in keyof C]: C[M] extends (request: infer Q, ...rest: never[]) => Observable<infer R>
    ? Q extends Observable<infer U>
      ? UploadCall<U, R>
      : M extends Streams
        ? DownloadCall<Q, R>
        : UnaryCall<Q, R>
    : never;
} & {
  /** Waits until the service answers. */
  ready(timeoutMs: number): Promise<void>;
  close(): void;
};
