import type { DaySpread, Scorecard, ScorecardsView } from '@chokepoint/console-service/contract';
import { Text } from '@mantine/core';
import type { DataTableColumn } from 'mantine-datatable';
import { NodeLink } from '../../../components/node-link.js';
import classes from '../deliveries.module.css';
import { deliveriesTexts as texts } from '../deliveries-texts.js';
import { DefinedTerm } from '../defined-term.js';
import { days, percent, points } from '../figures-text.js';
import { LaneCell } from '../lane-cell.js';
import { OverdueCell } from '../overdue-cell.js';
import { IntervalBar } from './interval-bar.js';
import { TrendCell } from './trend-cell.js';

const { columns, meaning } = texts.scorecards;
const term = (name: 'onTimeInFull' | 'peers' | 'leadTime' | 'fill' | 'overdue' | 'trend' | 'drifting') => <DefinedTerm term={columns[name]} meaning={meaning[name]} />;

/** What a scorecard says, column by column. */
export function scorecardColumns(by: ScorecardsView['by']): DataTableColumn<Scorecard>[] {
  return [
    { accessor: 'who', title: columns.who[by], width: by === 'lane' ? 220 : 162, render: (card) => <Who card={card} /> },
    { accessor: 'onTimeInFull', title: term('onTimeInFull'), width: 206, render: ({ onTimeInFull, peers }) => <IntervalBar share={onTimeInFull} peers={peers.share} /> },
    { accessor: 'peers', title: term('peers'), width: 118, render: ({ peers }) => <Peers peers={peers} /> },
    ...(['mean', 'p50', 'p90', 'p99'] as const).map((which) => daysColumn(which)),
    { accessor: 'leadTime', title: term('leadTime'), width: 94, textAlign: 'right', render: ({ leadTime }) => <LeadTime spread={leadTime} /> },
    { accessor: 'fill', title: term('fill'), width: 68, textAlign: 'right', render: ({ fill }) => <Figure text={fill.mean === undefined ? undefined : percent(fill.mean)} /> },
    { accessor: 'overdue', title: term('overdue'), width: 98, textAlign: 'right', render: ({ overdue }) => <OverdueCell overdue={overdue} /> },
    { accessor: 'trend', title: term('trend'), width: 168, render: (card) => <TrendCell card={card} /> },
    { accessor: 'drifting', title: term('drifting'), width: 82, textAlign: 'right', hidden: by === 'lane', render: ({ lanes, driftingLanes }) => (driftingLanes === 0 ? <Figure text={undefined} /> : <span className={`number ${classes['bad']}`}>{texts.scorecards.drifting(driftingLanes, lanes)}</span>) },
  ];
}

function daysColumn(which: 'mean' | 'p50' | 'p90' | 'p99'): DataTableColumn<Scorecard> {
  const title = which === 'mean' ? <DefinedTerm term={columns.late} meaning={meaning.late} /> : columns[which];
  return { accessor: `lateness.${which}`, title, width: which === 'mean' ? 100 : 52, textAlign: 'right', render: ({ lateness }) => <Figure text={lateness[which] === undefined ? undefined : days(lateness[which])} /> };
}

function Who({ card: { from, to, input } }: { readonly card: Scorecard }) {
  if (from && to && input !== undefined) return <LaneCell lane={{ from, to, input }} />;
  const { id, name } = (from ?? to)!;
  return <NodeLink id={id} name={name} />;
}

function Figure({ text }: { readonly text: string | undefined }) {
  return text === undefined ? <span className={classes['quiet']}>{texts.none}</span> : <span className="number">{text}</span>;
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
