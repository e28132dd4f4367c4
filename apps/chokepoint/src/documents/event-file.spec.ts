import { parseEventLines } from './event-file.js';

const report = (data: object) => ({
  specversion: '1.0',
  id: '1',
  source: '//test',
  type: 'chokepoint.capacity.reported.v1',
  time: '2025-01-21T06:00:00Z',
  data: { node: 'n5', incident: 'quake', status: 'confirmed', remaining: 0.5, start: '2025-01-20', ...data },
});
const lines = (...events: unknown[]) => events.map((event) => (typeof event === 'string' ? event : JSON.stringify(event))).join('\n');

describe('a file of events', () => {
  it('is read line by line, blank lines passed over', () => {
    const [first, second] = parseEventLines(lines(report({}), '', report({ remaining: 0 }), ''));
    expect([first.line, second.line]).toEqual([1, 3]);
    expect(second.fact.data).toMatchObject({ remaining: 0, start: Date.parse('2025-01-20T00:00:00Z') });
  });

  it('names the line and the field of everything that is wrong', () => {
    const text = lines(report({}), report({ remaining: -1 }), '{"specversion"', report({ start: 'soon' }));
    expect(() => parseEventLines(text)).toThrow(
      expect.objectContaining({
        problems: [
          expect.stringMatching(/^line 2: \/data\/remaining: /),
          expect.stringMatching(/^line 3: is not JSON/),
          expect.stringMatching(/^line 4: \/data\/start: expected an RFC 3339/),
        ],
      }),
    );
  });

  it('refuses types that are no facts', () => {
    const text = lines({ ...report({}), type: 'chokepoint.exposure.changed.v1' });
    expect(() => parseEventLines(text)).toThrow(/^line 1: \/type: /);
  });
});
