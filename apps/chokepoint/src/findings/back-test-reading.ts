import type { BackTest, RankCorrelation } from '@chokepoint/structure';
import { bullets } from './markdown.js';
import { ratio } from './rounding.js';

/** By convention; nothing here depends on it but a word. */
const SIGNIFICANT = 0.05;

/** What the figures of a back-test do show, and what they do not. */
export function readingOf(found: BackTest): string[] {
  return [
    bullets([...daysText(found), coverageText(found), controlsText(found)]),
    'Read it with care. Projection and record are not independent: the timeline takes the length of a stop, and often its size, from the same pages, so that "longer costs more" is partly circular; what is tested is what the network makes of a length. ' +
      'Where incidents tie at a projection of nothing, a correlation mostly tells whether it knows that there is a loss at all. It is no test of foresight, and an old incident is projected in the network of today.',
  ];
}

/** The days: whether they correlate, and whether that outlasts the question "loss or no loss". */
function daysText({ correlations, rows }: BackTest): string[] {
  const days = correlations.get('days');
  if (days === undefined) return [];
  const { all, acting, losing } = days;
  const silent = rows.filter(({ recorded, projected }) => recorded.has('days') && projected.value === 0).length;
  return [
    `**Days: ${correlationText(all)} over all ${all.n} incidents, ${correlationText(acting)} over the ${acting.n} that act in the network.** Of ${silent} of the ${all.n} no loss is projected.`,
    `**Among the ${losing.n} with a projected loss: ${correlationText(losing)}, ${verdict(losing)}.** ${comparison(acting, losing)}`,
  ];
}

function comparison(acting: RankCorrelation, losing: RankCorrelation): string {
  if (acting.rho === null || losing.rho === null) return 'There are too few to tell how large losses rank.';
  return losing.rho < acting.rho && !isSignificant(losing)
    ? 'So the correlation of days is mostly "loss or no loss": how large the losses are relative to each other it does not show.'
    : 'So the correlation of days does not rest on "loss or no loss" alone.';
}

function coverageText({ rows, misses }: BackTest): string {
  const unknown = misses.filter(({ kind }) => kind === 'not in the network').length;
  const silent = misses.filter(({ kind }) => kind === 'no loss projected').length;
  const unrecorded = misses.filter(({ kind }) => kind === 'nothing recorded').length;
  return `**${rows.length} incidents:** ${unknown} are not in the network at all, ${silent} have a recorded loss and none projected, of ${unrecorded} nothing is recorded.`;
}

function controlsText({ rows }: BackTest): string {
  const controls = rows.filter(({ losses }) => losses.negativeControl);
  const withdrawn = controls.filter(({ projected }) => projected.withdrawn).length;
  const passed = controls.filter(({ projected }) => projected.value === 0).length;
  const why = withdrawn === controls.length ? 'all by construction: their last reports are withdrawals, of which nothing is projected' : `${withdrawn} of them by construction: their last reports are withdrawals`;
  return `**Negative controls: ${passed} of ${controls.length} pass,** ${why}.`;
}

function correlationText({ rho, p }: RankCorrelation): string {
  return rho === null ? 'no correlation' : `ρ ${ratio(rho)} (p ${ratio(p)})`;
}

function verdict(correlation: RankCorrelation): string {
  if (correlation.rho === null) return 'nothing to test';
  return isSignificant(correlation) ? 'significant at 5 %' : 'not significant';
}

function isSignificant({ p }: RankCorrelation): boolean {
  return p !== null && p < SIGNIFICANT;
}
