import { example } from './given-events.js';

type Entry = Record<string, unknown>;

interface Document extends Entry {
  readonly nodes: Entry[];
  readonly requirements: Entry[];
  readonly supplies: Entry[];
}

/** What a document is rejected for, and where. */
export interface BadNetwork {
  readonly name: string;
  readonly pointer: string;
  /** Where else: an entry that cannot be read is missed by others. */
  readonly consequences: RegExp;
  readonly document: string;
}

/** JSON has no literal for it, but a number may be written that is too large to be one. */
const INFINITE = '@infinite@';

const NUMBERS = {
  nodes: ['capacity', 'utilization', 'demand', 'demandPriority', 'value', 'ttrWeeks', 'cycleWeeks', 'hazardPerYear', 'finishedStock'],
  requirements: ['unitsPerOutput', 'criticality', 'stockWeeks', 'surge'],
  supplies: ['share', 'standby', 'leadWeeks', 'priority'],
} as const;
const REFERENCES = { nodes: ['id'], requirements: ['node', 'input'], supplies: ['from', 'to', 'input'] } as const;

function bad(name: string, pointer: string, change: (document: Document) => unknown, consequences = /^$/): BadNetwork {
  const document = JSON.parse(example('toy-network.json')) as Document;
  change(document);
  return { name, pointer, consequences, document: JSON.stringify(document).replaceAll(`"${INFINITE}"`, '1e999') };
}

function field(list: keyof typeof NUMBERS, name: string, what: string, value: unknown, consequences?: RegExp): BadNetwork {
  return bad(`${what} ${name} in ${list}`, `/${list}/1/${name}`, (document) => (document[list][1][name] = value), consequences);
}

const numbers = (Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]).flatMap((list) =>
  NUMBERS[list].flatMap((name) => [field(list, name, 'a negative', -0.5), field(list, name, 'an infinite', INFINITE), field(list, name, 'a null as', null), field(list, name, 'a text as', '1')]),
);
const references = (Object.keys(REFERENCES) as (keyof typeof REFERENCES)[]).flatMap((list) =>
  REFERENCES[list].flatMap((name) => [['no', undefined], ['an empty', ''], ['a number as', 7]].map(([what, value]) => field(list, name, String(what), value, /^\/(supplies|requirements)\//))),
);

/** Every rejection of section 1 of the exposure model. */
export const BAD_NETWORKS: readonly BadNetwork[] = [
  ...numbers,
  ...references,
  bad('an unknown supplier', '/supplies/3/from', ({ supplies }) => (supplies[3]['from'] = 'nobody')),
  bad('an unknown buyer', '/supplies/3/to', ({ supplies }) => (supplies[3]['to'] = 'nobody'), /^\/requirements\/4$/),
  bad('a requirement of an unknown node', '/requirements/8/node', ({ requirements }) => requirements.push({ node: 'nobody', input: 'wafer' }), /^\/requirements\/8$/),
  bad('a node twice', '/nodes/8/id', ({ nodes }) => nodes.push({ id: 'apple' })),
  bad('a requirement twice', '/requirements/8', ({ requirements }) => requirements.push({ ...requirements[2] })),
  bad('a lane twice', '/supplies/9', ({ supplies }) => supplies.push({ ...supplies[2], share: 0 })),
  bad('a lane without its requirement', '/supplies/9/input', ({ supplies }) => supplies.push({ from: 'hbm', to: 'apple', input: 'memory', share: 1 })),
  bad('a requirement without a lane', '/requirements/8', ({ requirements }) => requirements.push({ node: 'apple', input: 'memory' })),
  bad('shares that sum to more than 1', '/supplies/6/share', ({ supplies }) => (supplies[7]['share'] = 0.2)),
  bad('shares that sum to 1 but for 2e-6', '/supplies/0/share', ({ supplies }) => (supplies[0]['share'] = 0.999998)),
  bad('a criticality above 1', '/requirements/0/criticality', ({ requirements }) => (requirements[0]['criticality'] = 1.000001)),
  bad('a utilization of 0', '/nodes/0/utilization', ({ nodes }) => (nodes[0]['utilization'] = 0)),
  bad('a utilization above 1', '/nodes/0/utilization', ({ nodes }) => (nodes[0]['utilization'] = 1.000001)),
  bad('a fraction of a week of lead', '/supplies/2/leadWeeks', ({ supplies }) => (supplies[2]['leadWeeks'] = 2.5)),
  bad('a fraction of a week of cycle', '/nodes/2/cycleWeeks', ({ nodes }) => (nodes[2]['cycleWeeks'] = 0.5)),
  bad('a cycle without lead', '/supplies/9/leadWeeks', ({ requirements, supplies }) => {
    requirements.push({ node: 'apple', input: 'itself' });
    supplies.push({ from: 'apple', to: 'apple', input: 'itself', share: 1 });
  }),
  bad('a network that consumes all it makes', '/requirements/8/unitsPerOutput', ({ requirements, supplies }) => {
    requirements.push({ node: 'apple', input: 'itself' });
    supplies.push({ from: 'apple', to: 'apple', input: 'itself', share: 1, leadWeeks: 1 });
  }),
  bad('no id', '/id', (document) => delete document['id']),
  bad('nodes that are no list', '/nodes', (document) => Object.assign(document, { nodes: {}, requirements: [], supplies: [] })),
  bad('a lane that is no object', '/supplies/9', ({ supplies }) => supplies.push(null as never)),
  bad('U+0000 in an id', '/nodes/8/id', ({ nodes }) => nodes.push({ id: 'a\u0000b' })),
];
