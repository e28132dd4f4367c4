import { utcDay } from '../../components/moment-text.js';

export const timeTexts = {
  title: 'As it was',
  none: { title: 'There is no history yet', text: 'A day enters history when it ends and something has been reported. Come back tomorrow, or publish what happened before.' },
  lead: (day: string, exposed: number, worst: string) => (exposed === 0 ? `On ${utcDay(day)} nothing was exposed.` : `On ${utcDay(day)} ${exposed === 1 ? 'one node was' : `${exposed} nodes were`} exposed, worst ${worst}.`),
  worst: (name: string, points: number, level: string) => `${name} with ${points.toFixed(1)} points (${level})`,
  before: 'Before the first version of the network: scored with that one.',
  version: (inForce: number, drawn: number) => `Version ${inForce} of the network was in force; the map draws version ${drawn}.`,
  play: 'Play',
  pause: 'Pause',
  previous: 'To the incident before',
  next: 'To the next incident',
  speed: 'Speed',
  speeds: { '7': 'A week a second', '30': 'A month a second', '120': 'Four months a second' },
  slider: 'Day',
  map: (day: string) => `The network on ${utcDay(day)}`,
  strip: { title: 'Most exposed buyer by day', summary: (from: string, to: string, most: number, on: string) => `The exposure of the most exposed buyer from ${utcDay(from)} to ${utcDay(to)}; at most ${most.toFixed(1)} points, on ${utcDay(on)}.`, incidents: 'Incidents' },
  lists: { buyer: 'Buyers', system: 'Systems', accelerator: 'Accelerators', other: 'What they are made from' },
  nobody: 'nobody',
  incidents: (count: number) => (count === 0 ? 'No incident held on this day' : count === 1 ? 'One incident held on this day' : `${count} incidents held on this day`),
  columns: { node: 'Node', exposure: 'Exposure' },
  mark: (name: string, from: string, until: string | undefined) => `${name}, ${utcDay(from)} to ${until === undefined ? 'open' : utcDay(until)}`,
} as const;
