import { type CompiledNetwork, UpstreamDraw } from '@chokepoint/network';
import { GroupTally } from './group-tally.js';
import { countryOf, groupsWithinKinds, type Kinds, kindsOf, ownerOf } from './kind-groups.js';
import { effectiveNumber, ROUNDING, type Shares } from './shares.js';

/** How concentrated the upstream nodes of one kind are, weighed by what is drawn from them. */
export interface KindConcentration {
  /** '' for nodes without a kind */
  readonly kind: string;
  /** 0..10,000 */
  readonly ownerHHI: number;
  readonly ownerEffective: number;
  /** 0..10,000 */
  readonly countryHHI: number;
  /** By owner; a node without one counts as its own, by its id */
  readonly owners: Shares;
  /** By country; a node without one counts as its own, by its id */
  readonly countries: Shares;
}

/** A kind and the largest of its owners. */
export interface DominatedKind {
  readonly kind: string;
  /** 0..10,000 */
  readonly ownerHHI: number;
  readonly owner: string;
  /** What of the amounts drawn from the kind comes from the owner, 0..1 */
  readonly share: number;
}

/**
 * Follows lanes up through every tier and adds up what they draw, by kind and owner and by kind and country.
 * Made once for a network; what it holds is what it followed last.
 */
export class UpstreamKinds {
  private readonly draw: UpstreamDraw;
  private readonly kinds: Kinds;
  private readonly owners: GroupTally;
  private readonly countries: GroupTally;
  /** [kinds] */
  private readonly total: Float64Array;
  /** [kinds] */
  private readonly ownerHHI: Float64Array;
  /** [kinds] */
  private readonly countryHHI: Float64Array;

  constructor(private readonly network: CompiledNetwork) {
    this.draw = new UpstreamDraw(network);
    this.kinds = kindsOf(network);
    this.owners = new GroupTally(groupsWithinKinds(network, this.kinds, ownerOf));
    this.countries = new GroupTally(groupsWithinKinds(network, this.kinds, countryOf));
    const { length } = this.kinds.names;
    [this.total, this.ownerHHI, this.countryHHI] = Array.from({ length: 3 }, () => new Float64Array(length));
  }

  /** Where what is drawn has no finite amount, there is nothing to be seen upstream. */
  follow(lanes: Int32Array): void {
    const { laneFrom, laneRequirement, share, unitsPerOutput } = this.network;
    const nodes = lanes.map((lane) => laneFrom[lane]);
    const units = Float64Array.from(lanes, (lane) => share[lane] * unitsPerOutput[laneRequirement[lane]]);
    for (const column of [this.total, this.ownerHHI, this.countryHHI]) column.fill(0);
    this.owners.clear();
    this.countries.clear();
    const drawn = this.draw.of({ nodes, units });
    if (drawn) this.addUp(drawn.nodes, drawn.units);
  }

  /** Kinds from which something is drawn, in UTF-8 order. */
  concentrations(): KindConcentration[] {
    const [owners, countries] = [this.owners.shares(this.total), this.countries.shares(this.total)];
    return this.kindsWhere((kind) => this.total[kind] > 0).map((kind) => ({
      kind: this.kinds.names[kind],
      ownerHHI: this.ownerHHI[kind],
      ownerEffective: effectiveNumber(this.ownerHHI[kind]),
      countryHHI: this.countryHHI[kind],
      owners: owners.get(kind)!,
      countries: countries.get(kind)!,
    }));
  }

  /** The kinds whose owner HHI is the largest, in UTF-8 order; none where nothing is drawn. */
  mostConcentrated(): DominatedKind[] {
    const largest = this.ownerHHI.reduce((most, each) => Math.max(most, each), 0);
    return this.kindsWhere((kind) => this.total[kind] > 0 && this.ownerHHI[kind] >= largest * (1 - ROUNDING)).map((kind) => {
      const { name, amount } = this.owners.largest(kind);
      return { kind: this.kinds.names[kind], ownerHHI: this.ownerHHI[kind], owner: name, share: amount / this.total[kind] };
    });
  }

  private kindsWhere(holds: (kind: number) => boolean): number[] {
    return [...this.kinds.names.keys()].filter(holds);
  }

  private addUp(nodes: Int32Array, units: Float64Array): void {
    const { kindOf } = this.kinds;
    for (const node of nodes) {
      if (units[node] === 0) continue;
      this.total[kindOf[node]] += units[node];
      this.owners.add(node, units[node]);
      this.countries.add(node, units[node]);
    }
    this.owners.addHerfindahl(this.total, this.ownerHHI);
    this.countries.addHerfindahl(this.total, this.countryHHI);
  }
}
