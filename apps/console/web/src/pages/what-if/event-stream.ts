/** An event as server-sent events have it. */
export interface StreamEvent {
  readonly type: string;
  readonly data: string;
}

/** The events of a stream (HTML standard, section 9.2): those of a POST, which an EventSource cannot ask for. */
export async function* eventsIn(chunks: AsyncIterable<string>): AsyncGenerator<StreamEvent> {
  let text = '';
  for await (const chunk of chunks) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const event = eventOf(text.slice(0, end));
      text = text.slice(end + 2);
      if (event) yield event;
    }
  }
}

function eventOf(block: string): StreamEvent | undefined {
  let type = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const [, name, value] = /^([^:]*): ?(.*)$/.exec(line) ?? [];
    if (name === 'event') type = value!;
    if (name === 'data') data.push(value!);
  }
  return data.length === 0 ? undefined : { type, data: data.join('\n') };
}

export async function* textOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) yield decoder.decode(value, { stream: true });
  } finally {
    reader.releaseLock();
  }
}
