import { placeByElk } from './elk-placement.js';
import { placeByTiers, type LayoutTask, type Placement } from './placement.js';

/** Up to here the kernel answers in about a second. */
const ELK_NODES = 400;
const ELK_LANES = 1_500;

/** Where everything stands; a task for a thread. */
export default async function place(task: LayoutTask): Promise<Placement> {
  return task.size <= ELK_NODES && task.lanes.from.length <= ELK_LANES ? placeByElk(task) : placeByTiers(task);
}
