import { within } from './patience.mjs';

const CLOSE_MS = 20_000;

/** What was opened is closed again, the last first, also where closing something fails or hangs. */
export class OpenEnds {
  #all = [];

  /** @param name said where it does not close */
  add(name, close) {
    this.#all.push({ name, close });
  }

  async close(say) {
    for (const { name, close } of this.#all.splice(0).reverse()) await within(CLOSE_MS, `the end of ${name}`, close()).catch((error) => say(error.message));
  }
}
