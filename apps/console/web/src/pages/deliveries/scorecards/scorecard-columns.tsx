import type { DaySpread, Scorecard, ScorecardsView } from '@chokepoint/console-service/contract';
import { Text } from '@mantine/core';
import type { ListColumn } from '../../../components/list-table.js';
import { NodeLink } from '../../../components/node-link.js';
import classes from '../deliveries.module.css';
import { deliveriesTexts as texts } from '../deliveries-texts.js';
import { DefinedTerm } from '../defined-term.js';
import { days, percent, points } from '../figures-text.js';
import { LaneCell } from '../lane-cell.js';
import { OverdueCell } from '../overdue-cell.js';
import { IntervalBar } from './interval-bar.js';
import { whoText } from './scorecard-rows.js';
import { TrendCell } from './trend-cell.js';

const { columns, meaning } = texts.scorecards;
const named = (accessor: 'onTimeInFull' | 'peers' | 'late' | 'leadTime' | 'fill' | 'overdue' | 'trend' | 'drifting') => ({ accessor, label: columns[accessor], title: <DefinedTerm term={columns[accessor]} meaning={meaning[accessor]} /> });

/** What a scorecard says, column by column. */
export function scorecardColumns(by: ScorecardsView['by']): ListColumn<Scorecard>[] {
  return [
    { accessor: 'who', title: columns.who[by], width: by === 'lane' ? 230 : 160, sortBy: whoText, render: (card) => <Who card={card} /> },
    { ...named('onTimeInFull'), width: 206, wide: true, sortBy: ({ onTimeInFull }) => onTimeInFull.share, render: ({ onTimeInFull, peers }) => <IntervalBar share={onTimeInFull} peers={peers.share} /> },
    { ...named('peers'), width: 122, sortBy: ({ peers }) => peers.difference, render: ({ peers }) => <Peers peers={peers} /> },
    { ...named('late'), width: 190, wide: true, textAlign: 'right', sortBy: ({ lateness }) => lateness.mean, render: ({ lateness }) => <Lateness spread={lateness} /> },
    { ...named('leadTime'), width: 104, textAlign: 'right', sortBy: ({ leadTime }) => leadTime.mean, render: ({ leadTime }) => <LeadTime spread={leadTime} /> },
    { ...named('fill'), width: 70, textAlign: 'right', sortBy: ({ fill }) => fill.mean, render: ({ fill }) => <Figure text={fill.mean === undefined ? undefined : percent(fill.mean)} /> },
    { ...named('overdue'), width: 108, textAlign: 'right', sortBy: ({ overdue }) => overdue.lines, render: ({ overdue }) => <OverdueCell overdue={overdue} /> },
    { ...named('trend'), width: 162, wide: true, sortBy: ({ onTimeInFullTrend }) => onTimeInFullTrend.p, render: (card) => <TrendCell card={card} /> },
    { ...named('drifting'), width: 104, textAlign: 'right', hidden: by === 'lane', sortBy: ({ driftingLanes }) => driftingLanes, render: ({ lanes, driftingLanes }) => (driftingLanes === 0 ? <Figure text={undefined} /> : <span className={`number ${classes['bad']}`}>{texts.scorecards.drifting(driftingLanes, lanes)}</span>) },
  ];
}

function Who({ card: { from, to, input } }: { readonly card: Scorecard }) {
  if (from && to && input !== undefined) return <LaneCell lane={{ from, to, input }} />;
  const { id, name } = (from ?? to)!;
  return <NodeLink id={id} name={name} />;
}

function Figure({ text }: { readonly text: string | undefined }) {
  return text === undefined ? <span className={classes['quiet']}>{texts.none}</span> : <span className="number">{text}</span>;
}

function Lateness({ spread: { mean, p50, p90, p99 } }: { readonly spread: DaySpread }) {
  if (mean === undefined || p50 === undefined || p90 === undefined || p99 === undefined) return <Figure text={undefined} />;
  return (
    <div className="number">
      {days(mean)}
      <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {texts.scorecards.quantiles(days(p50), days(p90), days(p99))}
      </Text>
    </div>
  );
}

function LeadTime({ spread: { mean, p90 } }: { readonly spread: DaySpread }) {
  return <Figure text={mean === undefined || p90 === undefined ? undefined : texts.scorecards.leadTime(mean.toFixed(0), p90.toFixed(0))} />;
}

function Peers({ peers: { difference, rank, ranked } }: { readonly peers: Scorecard['peers'] }) {
  if (difference === undefined) return <Figure text={undefined} />;
  return (
    <span className="number" style={{ whiteSpace: 'nowrap' }}>
      <Text span size="sm" fw={600}>
        {points(difference)}
      </Text>{' '}
      {rank !== undefined && ranked !== undefined && (
        <Text span size="xs" c="dimmed">
          {texts.scorecards.peersPlace(rank, ranked)}
        </Text>
      )}
    </span>
  );
}
