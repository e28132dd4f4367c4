import { parseEventLines } from '../documents/event-file.js';
import { importRow, isCapacityReport, reportRequest } from './messages.js';

const line = (type: string, data: object) =>
  parseEventLines(JSON.stringify({ specversion: '1.0', id: 'a', source: '//test', type, time: '2025-01-21T07:00:00+01:00', data }))[0];

describe('a fact as a message', () => {
  it('is a report to capacity, with its identity and its data as written', () => {
    const data = { node: 'n5', incident: 'quake', status: 'confirmed', remaining: 0, start: '2025-01-20' };
    const report = line('chokepoint.capacity.reported.v1', data);
    expect(isCapacityReport(report)).toBe(true);
    expect(reportRequest(report)).toEqual({ id: 'a', source: '//test', time: '2025-01-21T06:00:00.000Z', report: data });
  });

  it('has every source as an object', () => {
    const data = { node: 'n5', incident: 'quake', status: 'withdrawn', sources: ['https://a.example'] };
    const start = { ...data, status: 'confirmed', remaining: 1, start: '2025-01-20', sources: ['https://a.example', { url: 'https://b.example', basis: 'reported' }] };
    expect(reportRequest(line('chokepoint.capacity.reported.v1', start)).report).toMatchObject({
      sources: [{ url: 'https://a.example' }, { url: 'https://b.example', basis: 'reported' }],
    });
  });

  it('is a row of an import otherwise, under the name of its kind', () => {
    const lane = { from: 'n5', to: 'trainium2', input: 'wafer', order: 'PO-1', line: '1' };
    const received = line('chokepoint.delivery.received.v1', { ...lane, quantity: 3, at: '2025-01-20' });
    expect(isCapacityReport(received)).toBe(false);
    expect(importRow(received)).toEqual({ identity: { id: 'a', source: '//test', time: '2025-01-21T06:00:00.000Z' }, received: { ...lane, quantity: 3, at: '2025-01-20' } });
    expect(importRow(line('chokepoint.delivery.cancelled.v1', lane))).toHaveProperty('cancelled', lane);
  });
});
