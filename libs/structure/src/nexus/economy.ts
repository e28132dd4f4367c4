/**
 * Firms and what they sell to each other in a period, as flat arrays (exposure model, section 6, nexus). Plain data: it can be
 * handed to a worker. Ranges are compressed rows: the flows that leave firm i are `flowStart[i]` to `flowStart[i + 1] - 1`.
 */
export interface Economy {
  readonly firmCount: number;
  /** [firms] in document order */
  readonly firmIds: readonly string[];
  /** [sectors] in the order in which firms name them */
  readonly sectors: readonly string[];
  /** [firms] the sector p of each firm */
  readonly sectorOf: Int32Array;
  /** [firms + 1] into flows */
  readonly flowStart: Int32Array;
  /** [flows] the buyer; ascending within a firm, each once */
  readonly flowTo: Int32Array;
  /** [flows] W, money per period, above 0 */
  readonly flowValue: Float64Array;
  /** [flows] e of the sectors of supplier and buyer, one of `NECESSITY` */
  readonly flowNecessity: Uint8Array;
  /** Whether firms of a sector replace each other as far as their share of its output allows */
  readonly substitution: boolean;
  /** The iteration ends when nothing drops by more than this */
  readonly epsilon: number;
}

/** e: what the product of one sector is to another. */
export const NECESSITY = { none: 0, 'non-essential': 1, essential: 2 } as const;

export type Necessity = keyof typeof NECESSITY;

/** Diem, Borsos, Reisch, Kertesz & Thurner (2022): part of the definition wherever flows close a cycle. */
export const DEFAULT_EPSILON = 1e-2;
