import { URLSearchParams } from 'node:url';
import { DRIFTING_LANE } from './sample-orders.mjs';

const COMPARED = new URLSearchParams([
  ['name', 'Taiwan lost for 8 weeks'], ['scenario', 'lose-country=country:TW,weeks:8'],
  ['name', 'CoWoS at half for a quarter'], ['scenario', 'cut=node:tsmc-cowos-s,to:0.5,until:13'],
]);

/**
 * What a visitor sees, and what must be there before it is worth a picture: `ready` a selector, `act` what is done first.
 * With `whole`, the page in full length as well; with `paper`, as it is printed and only in light.
 */
export const PAGES = [
  { name: 'now', path: '/', whole: true },
  { name: 'map', path: '/map' },
  { name: 'time', path: '/time', whole: true },
  { name: 'node', path: '/node/apple', ready: '.recharts-surface', whole: true },
  { name: 'node-brief', path: '/node/apple?print', ready: 'article[data-ready=true]', paper: true },
  { name: 'what-if', path: '/what-if' },
  { name: 'what-if-answer', path: '/what-if?lose-country=country:TW,weeks:8', act: answered, whole: true },
  { name: 'what-if-compare', path: `/what-if/compare?${COMPARED}`, act: answered, whole: true },
  { name: 'incidents', path: '/incidents', whole: true },
  { name: 'incident', path: '/incidents', act: openIncident, ready: '[role=dialog] .mantine-Timeline-root' },
  { name: 'incident-report', path: '/incidents', act: writeReport, whole: true },
  { name: 'deliveries', path: '/deliveries', whole: true },
  { name: 'deliveries-lanes', path: '/deliveries/lanes', whole: true },
  { name: 'deliveries-lane', path: `/deliveries/lanes?${new URLSearchParams(DRIFTING_LANE)}`, ready: '.recharts-surface', whole: true },
  { name: 'deliveries-orders', path: '/deliveries/orders', whole: true },
  { name: 'deliveries-import', path: '/deliveries/import' },
  { name: 'alerts', path: '/alerts', whole: true },
  { name: 'alerts-deliveries', path: '/alerts/deliveries', whole: true },
  { name: 'alerts-quarantine', path: '/alerts/quarantine', whole: true },
  { name: 'missing', path: '/nowhere' },
];

async function openIncident(page) {
  await page.locator('main a[href^="/incidents/"]').first().click();
}

/** Its export comes with the answer. */
async function answered(page) {
  await page.getByRole('button', { name: 'Export' }).first().waitFor({ timeout: 120_000 });
}

/** Enough of a report for its effect to be computed; it is not sent. */
async function writeReport(page) {
  await page.getByRole('button', { name: 'Report an incident' }).click();
  const form = page.getByRole('dialog');
  const written = { Node: 'tsmc-cowos-l', 'Incident id': 'fire-2024-12-17', 'Capacity that remains, %': '40', Until: '2025-02-28', Cause: 'Fire in a clean room' };
  for (const [label, text] of Object.entries(written)) await form.getByLabel(label).first().fill(text);
  await form.getByRole('table').waitFor();
}
