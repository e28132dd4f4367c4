import type { Impact } from './impact.js';

/**
 * One iteration of all firms in one direction, for shocks abreast: the values of one firm lie side by side, at firm · width + column.
 * @param health [firms · width] hd or hu, lowered in place
 * @param loss [firms · width] what each firm passes on, times Λ
 * @param drop [width] receives the largest drop of each shock
 */
export type Sweep = (impact: Impact, health: Float64Array, loss: Float64Array, drop: Float64Array) => void;

/** One shock alone. */
export const sweepOne: Sweep = ({ firmCount, slotStart, entryStart, source, weight }, health, loss, drop) => {
  let largest = 0;
  for (let firm = 0; firm < firmCount; firm++) {
    const before = health[firm];
    if (before === 0) continue;
    let worst = 0;
    const lastSlot = slotStart[firm + 1];
    for (let slot = slotStart[firm]; slot < lastSlot; slot++) {
      const end = entryStart[slot + 1];
      let sum = 0;
      for (let entry = entryStart[slot]; entry < end; entry++) sum += weight[entry] * loss[source[entry]];
      if (sum > worst) worst = sum;
    }
    const left = worst < 1 ? 1 - worst : 0;
    if (left < before) health[firm] = left;
    if (before - left > largest) largest = before - left;
  }
  drop[0] = largest;
};

/**
 * Four shocks: reading Λ and whom it is of once for all, and having sums that do not wait for each other, halves the time of
 * each. Written out, since a loop over four costs what it saves.
 */
export const sweepFour: Sweep = ({ firmCount, slotStart, entryStart, source, weight }, health, loss, drop) => {
  let drop0 = 0;
  let drop1 = 0;
  let drop2 = 0;
  let drop3 = 0;
  for (let firm = 0; firm < firmCount; firm++) {
    const at = firm * 4;
    const before0 = health[at];
    const before1 = health[at + 1];
    const before2 = health[at + 2];
    const before3 = health[at + 3];
    if (before0 + before1 + before2 + before3 === 0) continue;
    let worst0 = 0;
    let worst1 = 0;
    let worst2 = 0;
    let worst3 = 0;
    const lastSlot = slotStart[firm + 1];
    for (let slot = slotStart[firm]; slot < lastSlot; slot++) {
      const end = entryStart[slot + 1];
      let sum0 = 0;
      let sum1 = 0;
      let sum2 = 0;
      let sum3 = 0;
      for (let entry = entryStart[slot]; entry < end; entry++) {
        const part = weight[entry];
        const from = source[entry] * 4;
        sum0 += part * loss[from];
        sum1 += part * loss[from + 1];
        sum2 += part * loss[from + 2];
        sum3 += part * loss[from + 3];
      }
      if (sum0 > worst0) worst0 = sum0;
      if (sum1 > worst1) worst1 = sum1;
      if (sum2 > worst2) worst2 = sum2;
      if (sum3 > worst3) worst3 = sum3;
    }
    const left0 = worst0 < 1 ? 1 - worst0 : 0;
    const left1 = worst1 < 1 ? 1 - worst1 : 0;
    const left2 = worst2 < 1 ? 1 - worst2 : 0;
    const left3 = worst3 < 1 ? 1 - worst3 : 0;
    if (left0 < before0) health[at] = left0;
    if (left1 < before1) health[at + 1] = left1;
    if (left2 < before2) health[at + 2] = left2;
    if (left3 < before3) health[at + 3] = left3;
    if (before0 - left0 > drop0) drop0 = before0 - left0;
    if (before1 - left1 > drop1) drop1 = before1 - left1;
    if (before2 - left2 > drop2) drop2 = before2 - left2;
    if (before3 - left3 > drop3) drop3 = before3 - left3;
  }
  drop[0] = drop0;
  drop[1] = drop1;
  drop[2] = drop2;
  drop[3] = drop3;
};
