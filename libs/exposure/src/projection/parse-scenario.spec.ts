import { parseNetwork } from '@chokepoint/network';
import { parseScenario } from './parse-scenario.js';

const network = parseNetwork({
  id: 'n',
  nodes: [{ id: 'fab' }, { id: 'buyer', demand: 1 }],
  requirements: [{ node: 'buyer', input: 'wafer' }],
  supplies: [{ from: 'fab', to: 'buyer', input: 'wafer', share: 1 }],
}).compiled!;

const loss = { node: 'fab', remaining: 0, fullWeeks: 1 };
const late = { from: 'fab', weeks: 1 };
const pathsOf = (scenario: unknown): string[] => parseScenario(scenario, network).errors.map((error) => error.path);

describe('a scenario', () => {
  it('is accepted with its defaults filled in', () => {
    expect(parseScenario({ capacity: [loss], lanes: [late] }, network)).toEqual({
      scenario: {
        weeks: 52,
        fromWeek: 0,
        restockWeeks: 4,
        halfLifeWeeks: 13,
        capacity: [{ ...loss, rampWeeks: 0, startWeek: 0, scrap: 0 }],
        lanes: [{ ...late, startWeek: 0, delayWeeks: 0, yield: 1 }],
      },
      errors: [],
      warnings: [],
    });
  });

  it('may name the incident of a disturbance, and may be what the model made of facts', () => {
    expect(parseScenario({ weeks: 104, fromWeek: 52, capacity: [{ ...loss, incident: 'quake' }] }, network).warnings).toEqual([]);
  });

  it('warns of unknown fields and of lane disturbances that match nothing', () => {
    const { warnings, scenario } = parseScenario({ name: 'x', capacity: [{ ...loss, severity: 1 }], lanes: [{ ...late, input: 'gas' }, { from: 'buyer', weeks: 1 }] }, network);
    expect(warnings.map((warning) => warning.path)).toEqual(['/name', '/capacity/0/severity', '/lanes/0', '/lanes/1']);
    expect(scenario).toBeDefined();
  });

  it.each<[string, unknown, string]>([
    ['an unknown node', { capacity: [loss, { ...loss, node: 'nobody' }] }, '/capacity/1/node'],
    ['an unknown supplier', { lanes: [{ ...late, from: 'nobody' }] }, '/lanes/0/from'],
    ['an unknown buyer', { lanes: [{ ...late, to: 'nobody' }] }, '/lanes/0/to'],
    ['no remaining capacity given', { capacity: [{ node: 'fab', fullWeeks: 1 }] }, '/capacity/0/remaining'],
    ['a negative length', { capacity: [{ ...loss, fullWeeks: -1 }] }, '/capacity/0/fullWeeks'],
    ['scrap above 1', { capacity: [{ ...loss, scrap: 1.1 }] }, '/capacity/0/scrap'],
    ['a yield above 1', { lanes: [{ ...late, yield: 1.1 }] }, '/lanes/0/yield'],
    ['a start that is not finite', { lanes: [{ ...late, startWeek: Infinity }] }, '/lanes/0/startWeek'],
    ['fractional weeks', { weeks: 1.5 }, '/weeks'],
    ['no week at all', { weeks: 0 }, '/weeks'],
    ['exposure that counts from the end', { weeks: 10, fromWeek: 10 }, '/fromWeek'],
    ['no time to restock', { restockWeeks: 0 }, '/restockWeeks'],
    ['no half-life', { halfLifeWeeks: 0 }, '/halfLifeWeeks'],
    ['disturbances that are no list', { capacity: {} }, '/capacity'],
    ['nothing', null, ''],
  ])('is refused with %s, by its path', (_, scenario, path) => {
    expect(pathsOf(scenario)).toEqual([path]);
  });

  it('is told all its errors at once', () => {
    expect(pathsOf({ weeks: 5, fromWeek: 7, capacity: [{ ...loss, node: 'x' }], lanes: [{ ...late, to: 'y' }] })).toEqual(['/capacity/0/node', '/lanes/0/to', '/fromWeek']);
  });
});
