import type { Attribution, ScoredScenario } from '@chokepoint/exposure';
import type { ModelPool } from '@chokepoint/workers';
import type { NetworkVersion } from '../networks/versions.js';
import { attributePresent, isQuicklyAttributed } from './attribute-changes.js';
import type { Present } from './present.js';

/** A present as it was last scored and stored. */
export interface NewestPresent {
  readonly version: NetworkVersion;
  readonly present: Present;
  /** The disturbances behind it. */
  readonly scenario: ScoredScenario;
  /** Where it was attributed as a whole already. */
  readonly attribution?: Attribution | undefined;
}

/** A present is attributed when it has stood for so long: while others follow it, nobody would see it. */
const STOOD_MS = 1_000;

/**
 * The newest present of each network with what each incident contributes to it. Attribution takes the time of thousands of
 * projections, and everybody who looks asks for it: it is made once for each present, before somebody asks where it is made quickly.
 */
export class AttributedPresents {
  readonly #newest = new Map<string, { readonly newest: NewestPresent; attribution: Promise<Attribution> | undefined }>();
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(private readonly model: ModelPool) {}

  remember(newest: NewestPresent): void {
    const { network } = newest.present;
    this.#newest.set(network, { newest, attribution: newest.attribution && Promise.resolve(newest.attribution) });
    clearTimeout(this.#timers.get(network));
    if (isQuicklyAttributed(newest.version.outline, newest.scenario)) this.#timers.set(network, setTimeout(() => this.#attributeUnasked(newest.version), STOOD_MS).unref());
  }

  /** Undefined where this process did not score the network yet in that version. */
  of({ network, version }: Pick<NetworkVersion, 'network' | 'version'>): { readonly newest: NewestPresent; readonly attribution: () => Promise<Attribution> } | undefined {
    const known = this.#newest.get(network);
    if (known?.newest.version.version !== version) return undefined;
    return { newest: known.newest, attribution: () => this.#attribute(known) };
  }

  /** Another process scores from now on. */
  forget(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#newest.clear();
  }

  /** A failure is met by whoever asks. */
  #attributeUnasked(version: NetworkVersion): void {
    this.of(version)?.attribution().catch(() => undefined);
  }

  #attribute(known: { newest: NewestPresent; attribution: Promise<Attribution> | undefined }): Promise<Attribution> {
    const { version, scenario } = known.newest;
    known.attribution ??= attributePresent(this.model, version, scenario, Infinity).catch((error: unknown) => {
      known.attribution = undefined;
      throw error;
    });
    return known.attribution;
  }
}
