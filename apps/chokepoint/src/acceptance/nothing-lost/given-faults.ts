import { eventually } from '@chokepoint/testing';
import { scheduleOf, type Fault } from './faults.js';
import type { Chance } from './chance.js';
import type { MortalGround } from './given-ground.js';
import type { RunOptions } from './given-run.js';
import { outcomeOf, type Outcome } from './outcome.js';
import { isWorkPending } from './pending-work.js';
import type { Story } from './story.js';

/** A fault that killed its process, and whether that left work undone. */
export interface Struck extends Fault {
  readonly pending: boolean;
}

export interface FaultyOutcome extends Outcome {
  readonly struck: readonly Struck[];
  /** What was killed besides the services. */
  readonly killed: readonly string[];
}

/** A server that was killed as well has to be back before its word counts. */
const LOOK_WITHIN_MS = 60_000;

/** Tells the story while the services, the broker and the database are killed as chance has it. */
export async function faultyOutcomeOf(story: Story, ground: MortalGround, folder: string, chance: Chance): Promise<FaultyOutcome> {
  const { faults, brokerDay, databaseDay } = scheduleOf(chance, story.days.length);
  const struck: Struck[] = [];
  const kills: Promise<string>[] = [];
  const onStruck: RunOptions['onStruck'] = async (fault, received) => {
    const pending = await eventually(() => isWorkPending(fault, { pool: ground.pool, brokers: ground.brokers, received }), LOOK_WITHIN_MS);
    struck.push({ ...fault, pending });
  };
  const onDay = (day: number) => {
    if (day === brokerDay) kills.push(ground.killBroker().then(() => 'broker'));
    if (day === databaseDay) kills.push(ground.killDatabase().then(() => 'database'));
  };
  try {
    const outcome = await outcomeOf(story, { ground, folder, faults, onStruck, onDay });
    return { ...outcome, struck, killed: await Promise.all(kills) };
  } finally {
    await Promise.allSettled(kills);
  }
}
