import fc from 'fast-check';
import { eventsIn, type StreamEvent } from './event-stream.js';

async function eventsOf(chunks: readonly string[]): Promise<StreamEvent[]> {
  const events: StreamEvent[] = [];
  for await (const event of eventsIn((async function* () { yield* chunks; })())) events.push(event);
  return events;
}

describe('events of a stream', () => {
  const text = '\nevent: progress\nid: 1\ndata: {"done":1}\n\n: still here\n\nevent: answer\ndata: a\ndata: b\n\n';

  it('have a type and data', async () => {
    expect(await eventsOf([text])).toEqual([{ type: 'progress', data: '{"done":1}' }, { type: 'answer', data: 'a\nb' }]);
  });

  it('are the same wherever the stream was cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: text.length }), async (cut) => {
        expect(await eventsOf([text.slice(0, cut), text.slice(cut)])).toEqual(await eventsOf([text]));
      }),
    );
  });

  it('do not count before they are whole', async () => {
    expect(await eventsOf(['event: answer\ndata: a\n'])).toEqual([]);
  });
});
