import { ProjectionWorkspace } from '@chokepoint/exposure';
import { type CompiledNetwork, parseNetwork } from '@chokepoint/network';
import { type NetworkSource, textOf } from '../network-source.js';

/** A network as a thread holds it. */
export interface LoadedNetwork {
  readonly compiled: CompiledNetwork;
  /** Room for one projection at a time. */
  readonly workspace: ProjectionWorkspace;
}

/** A version or two of a few networks; a large one takes some hundred megabytes. */
const MOST_LOADED = 4;
const loaded = new Map<string, LoadedNetwork>();

/** Compiles a document that was checked, or takes what this thread has compiled before. */
export function loadNetwork(source: NetworkSource): LoadedNetwork {
  const known = loaded.get(source.key) ?? compile(source);
  // Last used, last dropped.
  loaded.delete(source.key);
  loaded.set(source.key, known);
  if (loaded.size > MOST_LOADED) loaded.delete(loaded.keys().next().value!);
  return known;
}

function compile(source: NetworkSource): LoadedNetwork {
  const { compiled, errors } = parseNetwork(JSON.parse(textOf(source)));
  if (!compiled) throw new Error(`no valid network document: ${errors.map(({ path, message }) => `${path}: ${message}`).join('; ')}`);
  return { compiled, workspace: new ProjectionWorkspace(compiled) };
}
