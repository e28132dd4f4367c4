import loader, { type Highs } from 'highs';

// The package declares the types of its CommonJS build; its ES module exports the loader itself.
const loadRuntime = loader as unknown as typeof loader.default;

/** A HiGHS runtime of its own memory (WebAssembly): what is made in it is freed with it. */
export function loadHighs(): Promise<Highs> {
  return loadRuntime();
}
