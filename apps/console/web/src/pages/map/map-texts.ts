import { shared } from '../../texts/en.js';

export const COLLAPSE_NAMES = { none: 'Nodes', owner: 'Owners', kind: 'Kinds', country: 'Countries' } as const;

const percent = (share: number): string => {
  const value = share * 100;
  return `${value >= 10 ? value.toFixed(0) : value >= 0.1 ? value.toFixed(1) : value > 0 ? '< 0.1' : '0'} %`;
};
const nodes = (count: number): string => (count === 1 ? '1 node' : `${count} nodes`);

export const mapPageTexts = {
  title: 'Map',
  calm: (scored: number) => `None of ${nodes(scored)} is exposed now.`,
  exposed: (exposed: number, scored: number, worst: string, points: number, level: string) => `${exposed} of ${nodes(scored)} ${exposed === 1 ? 'is' : 'are'} exposed now, ${worst} most: ${points.toFixed(1)} points, ${level}.`,
  unscored: 'Nothing has been scored yet.',
  widest: (name: string, stopped: number, buyers: number) => `The loss of ${name} alone stops ${nodes(stopped)}${buyers > 0 ? `, ${buyers} of them with demand of their own` : ''}.`,
  noChokepoint: 'No loss of one alone stops another.',
  label: (drawn: number, exposed: number) => `Supply network from materials to buyers: ${drawn} on the map, ${exposed} of the network’s nodes exposed`,
  find: 'Find',
  findHint: 'Name, owner or kind',
  nothing: 'Nothing is called that',
  collapse: 'Draw as one by',
  collapses: COLLAPSE_NAMES,
  view: 'Show as',
  views: { map: 'Map', table: 'Table' },
  many: (nodes: number) => `All ${nodes} nodes are many to read: ask for what belongs together, or zoom in.`,
  legend: {
    title: 'Legend',
    flow: 'Width: share of final value that passes',
    flowMeaning: 'All demand by its value is followed from the buyers up: to the inputs of a product in parts by how critical they are, to the suppliers of an input by their baseline shares. What passes the sources adds up to 100 %. What comes by twice, as across a border and back, counts once. Shown by its square root.',
    colour: 'Colour and shape: exposure; a line has the colour of its supplier',
    ring: 'Ring and number: its loss alone stops so many others',
    stack: 'Several drawn as one: the worst exposure, all flows',
  },
  export: { title: 'Export', png: 'PNG', svg: 'SVG', nodes: 'CSV of nodes', lanes: 'CSV of lanes', json: 'JSON', print: 'Print' },
  panel: {
    title: 'Chosen node',
    close: 'Choose nothing',
    exposure: 'Exposure',
    noScore: 'not scored yet',
    impact: 'Time to impact',
    recovery: 'Time to recovery',
    kind: 'Kind',
    owner: 'Owner',
    country: 'Country',
    flow: 'Final value that passes',
    unknown: 'not known',
    page: 'All about it',
    inputs: 'Inputs and who supplies them',
    noInputs: 'It needs nothing that the network knows of.',
    input: (input: string, stockWeeks: number) => `${input.replaceAll('-', ' ')}${stockWeeks > 0 ? `, stock for ${shared.weeks(Math.round(stockWeeks * 10) / 10)}` : ''}`,
    stops: (count: number) => `Stops ${nodes(count)} by its loss alone`,
    stoppedBy: 'Stopped by the loss of one alone',
    stoppedByNobody: 'nobody',
    compare: 'Compare with',
    compareHint: 'What do both depend on?',
    members: (count: number) => `${nodes(count)} drawn as one`,
    expand: 'Draw its nodes',
    fold: (name: string) => `Draw ${name} as one`,
    more: (count: number) => `and ${count} more`,
  },
  shared: {
    title: (one: string, other: string) => `${one} and ${other}`,
    nothing: (one: string, other: string) => `${one} and ${other} depend on nothing in common.`,
    sentence: (one: string, other: string, shared: number, ofOne: number, ofOther: number) => `Both depend on ${nodes(shared)}: of ${ofOne} that ${one} depends on and ${ofOther} that ${other} does.`,
    stops: (names: string, count: number) => (count === 1 ? `The loss of ${names} alone stops both.` : `The loss of any of these alone stops both: ${names}.`),
    noStop: 'No loss of one of them alone stops both.',
    exposed: (count: number) => (count === 0 ? 'None of them is exposed now.' : `${count} of them ${count === 1 ? 'is' : 'are'} exposed now.`),
    end: 'End comparison',
    list: 'What both depend on',
  },
  table: {
    columns: { name: 'Node', exposure: 'Exposure', tier: 'Tier', kind: 'Kind', owner: 'Owner', country: 'Country', flow: 'Final value', suppliers: 'Suppliers', customers: 'Customers', stops: 'Stops' },
    onMap: 'Show on the map',
  },
  percent,
} as const;
