/** The tables of the ETO Advanced Semiconductor Supply Chain data set, as far as a network needs them. */
export interface EtoData {
  readonly inputs: ReadonlyMap<string, EtoInput>;
  /** Stages by id, in their order along the chain */
  readonly stages: ReadonlyMap<string, string>;
  readonly providers: ReadonlyMap<string, EtoProvider>;
  readonly provision: readonly EtoProvision[];
  readonly sequence: readonly EtoLink[];
}

export interface EtoInput {
  readonly id: string;
  readonly name: string;
  /** process, tool_resource, material_resource, design_resource or ultimate_output */
  readonly type: string;
  /** Of a process */
  readonly stage: string | undefined;
}

export interface EtoProvider {
  readonly id: string;
  readonly name: string;
  readonly isCountry: boolean;
  /** A company; absent for countries, and for the data set's "Various companies" */
  readonly owner: string | undefined;
  /** As the data set has it (mostly ISO 3166 alpha-3); absent where there is none or are several */
  readonly country: string | undefined;
}

export interface EtoProvision {
  readonly provider: string;
  /** An input or a stage */
  readonly provided: string;
  /** 0..1 */
  readonly share: number | undefined;
  readonly negligible: boolean;
}

/** `input` goes into another, or is a type of it. */
export interface EtoLink {
  readonly input: string;
  readonly goesInto: string | undefined;
  readonly isTypeOf: string | undefined;
}
