import { connectCapacity, connectDelivery } from '@chokepoint/service/client';
import { BadInput } from '../command-line/failures.js';
import { writeJson, writeLine, type Streams } from '../command-line/streams.js';
import { count } from '../command-line/wording.js';
import { readEventFile } from '../documents/event-file.js';
import { findAddresses, type AddressOptions } from '../running/addresses.js';
import { withService } from '../running/call.js';
import { sendFacts } from './send-facts.js';

export interface PublishOptions extends AddressOptions {
  readonly events: string;
  readonly json?: boolean;
}

/** Sends the facts of a file to the services. */
export async function publishFile(options: PublishOptions, streams: Streams): Promise<void> {
  const events = await readEventFile(options.events);
  const addresses = await findAddresses(options);
  const { accepted, alreadyKnown, problems } = await withService(connectCapacity, addresses.capacity, (capacity) =>
    withService(connectDelivery, addresses.delivery, (delivery) => sendFacts(events, { capacity, delivery })),
  );
  if (options.json) writeJson(streams, { accepted, alreadyKnown });
  else writeLine(streams.out, `${count(accepted, 'fact')} accepted, ${alreadyKnown} known before`);
  if (problems.length > 0) throw new BadInput(problems);
}
