import { readFileSync } from 'node:fs';

const text = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const entries = JSON.parse(text('recorded-losses.json'));
const figures = entries.flatMap(({ incident, recorded }) => recorded.map((figure) => ({ incident, ...figure })));
const timeline = text('timeline.jsonl').trim().split('\n').map((line) => JSON.parse(line).data.incident);

/** Measure → its class and the unit in which figures of that class are compared. */
const MEASURES = {
  'days stopped': ['days', 'days'],
  'days to recover': ['days', 'days'],
  'days late': ['days', 'days'],
  wafers: ['wafers', 'wafers'],
  accelerators: ['accelerators', 'accelerators'],
  revenue: ['money', 'US$ m'],
  loss: ['money', 'US$ m'],
  'share of a quarter': ['share', '% of a quarter'],
  exabytes: ['exabytes', 'EB'],
};
const UNITS = new Set([...Object.values(MEASURES).map(([, unit]) => unit), 'NT$ bn', 'KRW bn']);
const named = (wrong) => wrong.map(({ incident, what }) => `${incident}: ${what}`);

describe('the recorded losses', () => {
  it('hold every incident of the timeline exactly once, in its order', () => {
    expect(entries.map(({ incident }) => incident)).toEqual([...new Set(timeline)].toSorted((a, b) => dateOf(a) - dateOf(b) || entryOf(a) - entryOf(b)));
  });

  it('have figures, or say why there are none', () => {
    expect(entries.filter(({ recorded, none }) => (recorded.length === 0) !== (typeof none === 'string')).map(({ incident }) => incident)).toEqual([]);
  });

  it('give a value or a range in a known unit of a known measure', () => {
    const isKnown = ({ measure, unit, what }) => measure in MEASURES && UNITS.has(unit) && what.length > 0;
    const isNumber = ({ value, low, high }) => [value, low, high].some(Number.isFinite) && [value, low, high].every((n) => n === undefined || (Number.isFinite(n) && n >= 0));
    const isOrdered = ({ value, low = -Infinity, high = Infinity }) => low <= (value ?? low) && (value ?? low) <= high;
    expect(named(figures.filter((figure) => !isKnown(figure) || !isNumber(figure) || !isOrdered(figure)))).toEqual([]);
  });

  it('say of every figure where it stands, whether it is printed there, and whose word it is', () => {
    const isSourced = ({ sources }) => sources.length > 0 && sources.every((url) => URL.canParse(url) && /^https?:/.test(url));
    const isFounded = ({ basis, quality }) => ['reported', 'estimated'].includes(basis) && ['official', 'press', 'analyst estimate'].includes(quality);
    expect(named(figures.filter((figure) => !isSourced(figure) || !isFounded(figure)))).toEqual([]);
  });

  it('say of every estimate how it was made', () => {
    expect(named(figures.filter(({ basis, note }) => basis === 'estimated' && !note))).toEqual([]);
  });

  it('let one figure stand for each class of an incident, in the unit of the class', () => {
    const compared = figures.filter((figure) => figure.compared);
    expect(named(compared.filter(({ measure, unit }) => MEASURES[measure][1] !== unit))).toEqual([]);
    const classes = (all) => new Set(all.map(({ incident, measure }) => `${incident} ${MEASURES[measure][0]}`));
    expect(compared.length).toBe(classes(compared).size);
    expect(named(figures.filter(({ incident, measure }) => !classes(compared).has(`${incident} ${MEASURES[measure][0]}`)))).toEqual([]);
  });

  it('convert no money: what is in another currency stands beside it as the page prints it', () => {
    expect(named(figures.filter(({ measure, basis }) => MEASURES[measure][0] === 'money' && basis !== 'reported'))).toEqual([]);
  });

  it('record that nothing was lost, where they call an incident a negative control', () => {
    const controls = entries.filter(({ negativeControl }) => negativeControl);
    expect(controls.length).toBeGreaterThan(0);
    expect(controls.filter(({ recorded }) => !recorded.some(({ compared, value }) => compared && value === 0)).map(({ incident }) => incident)).toEqual([]);
  });
});

const dateOf = (incident) => timeline.indexOf(incident);
const entryOf = (incident) => entries.findIndex((entry) => entry.incident === incident);
