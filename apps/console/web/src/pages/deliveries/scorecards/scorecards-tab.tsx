import type { ScorecardsView } from '@chokepoint/console-service/contract';
import { Text } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useNetwork } from '../../../api/network.js';
import { useView } from '../../../api/view.js';
import { ExportMenu } from '../../../components/export-menu.js';
import { ListTable } from '../../../components/list-table.js';
import { Viewed } from '../../../components/viewed.js';
import { deliveriesTexts as texts } from '../deliveries-texts.js';
import { percent } from '../figures-text.js';
import { NoDeliveries } from '../no-deliveries.js';
import { Part } from '../part.js';
import { scorecardColumns } from './scorecard-columns.js';
import { scorecardRows, whoKey, whoText, worstOf } from './scorecard-rows.js';
import { WindowControls, type Window } from './window-controls.js';

const FLOOR = 10;
const REREAD_MS = 30_000;

/** Who delivers on time in full, how late, how sure that is, and next to whom. */
export function ScorecardsTab() {
  const [network] = useNetwork();
  const [window, change] = useWindow();
  const { by, from, to, floor, period } = window;
  const view = useView<ScorecardsView>('/api/deliveries/scorecards', { network, by, from: from || undefined, to: to || undefined, floor, period }, { everyMs: REREAD_MS, keepLast: true });
  return <Viewed view={view}>{(scorecards) => <Scorecards view={scorecards} window={window} onChange={change} />}</Viewed>;
}

interface ScorecardsProps {
  readonly view: ScorecardsView;
  readonly window: Window;
  readonly onChange: (change: Partial<Window>) => void;
}

function Scorecards({ view, window, onChange }: ScorecardsProps) {
  const isNarrowed = window.from !== '' || window.to !== '';
  if (view.cards.length === 0 && !isNarrowed) return <Part><NoDeliveries /></Part>;
  return (
    <Part lead={leadOf(view)} actions={<ExportMenu name={texts.scorecards.file(view.by)} rows={() => scorecardRows(view.cards)} json={() => view} />}>
      <WindowControls window={window} onChange={onChange} />
      {view.cards.length === 0 ? <Text c="dimmed">{texts.scorecards.empty}</Text> : <ListTable records={view.cards} idAccessor={whoKey} columns={scorecardColumns(view.by)} />}
    </Part>
  );
}

function leadOf(view: ScorecardsView): string {
  const { lead } = texts.scorecards;
  const worst = worstOf(view);
  if (!worst) return view.cards.length === 0 ? texts.scorecards.empty : lead.tooFew;
  const { share = 0, low = 0, high = 0, of } = worst.onTimeInFull;
  const said = lead.worst(whoText(worst), percent(share), `${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)} %`, of);
  return worst.peers.share === undefined ? `${said}${lead.end}` : `${said}${lead.peers(percent(worst.peers.share))}`;
}

/** Kept in the address, so that what is seen can be passed on. */
function useWindow(): readonly [Window, (change: Partial<Window>) => void] {
  const [search, setSearch] = useSearchParams();
  const by = search.get('by');
  const window: Window = {
    by: by === 'lane' || by === 'buyer' ? by : 'vendor',
    from: search.get('from') ?? '',
    to: search.get('to') ?? '',
    floor: Number(search.get('floor')) || FLOOR,
    period: search.get('period') === 'quarter' ? 'quarter' : 'month',
  };
  const change = (changed: Partial<Window>) => {
    const { by: group, from, to, floor, period } = { ...window, ...changed };
    const kept = { ...(group !== 'vendor' && { by: group }), ...(from && { from }), ...(to && { to }), ...(floor !== FLOOR && { floor: String(floor) }), ...(period !== 'month' && { period }) };
    setSearch(kept, { replace: true });
  };
  return [window, change];
}
