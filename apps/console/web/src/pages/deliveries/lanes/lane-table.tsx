import type { LaneState } from '@chokepoint/console-service/contract';
import { ListTable, type ListColumn } from '../../../components/list-table.js';
import classes from '../deliveries.module.css';
import { deliveriesTexts } from '../deliveries-texts.js';
import { DefinedTerm } from '../defined-term.js';
import { days, percent } from '../figures-text.js';
import { LaneCell } from '../lane-cell.js';
import { laneText } from '../lane-name.js';
import { OverdueCell } from '../overdue-cell.js';
import { IntervalBar } from '../scorecards/interval-bar.js';

const texts = deliveriesTexts.lanes;
const { columns, meaning } = texts;

const named = (accessor: 'state' | 'average' | 'recent' | 'fill') => ({ accessor, label: columns[accessor], title: <DefinedTerm term={columns[accessor]} meaning={meaning[accessor]} /> });

const COLUMNS: ListColumn<LaneState>[] = [
  { accessor: 'lane', title: columns.lane, width: 230, sortBy: ({ lane }) => laneText(lane), render: ({ lane }) => <LaneCell lane={lane} /> },
  { ...named('state'), width: 120, sortBy: ({ drifting }) => Number(drifting), render: (lane) => <State lane={lane} /> },
  { ...named('average'), width: 128, textAlign: 'right', sortBy: ({ latenessAverage }) => latenessAverage, render: ({ latenessAverage }) => (latenessAverage === undefined ? deliveriesTexts.none : <span className="number">{days(latenessAverage)}</span>) },
  { accessor: 'limit', title: columns.limit, width: 80, textAlign: 'right', sortBy: ({ upperLimit }) => upperLimit, render: ({ upperLimit }) => (upperLimit === undefined ? deliveriesTexts.none : <span className="number">{days(upperLimit)}</span>) },
  { ...named('recent'), width: 132, textAlign: 'right', sortBy: ({ recentLateness }) => recentLateness, render: ({ recentLateness }) => <span className="number">{days(recentLateness)}</span> },
  { accessor: 'onTimeInFull', title: columns.onTimeInFull, width: 214, wide: true, sortBy: ({ onTimeInFull }) => onTimeInFull.share, render: ({ onTimeInFull }) => <IntervalBar share={onTimeInFull} /> },
  { accessor: 'overdue', title: columns.overdue, width: 106, textAlign: 'right', sortBy: ({ overdue }) => overdue.lines, render: ({ overdue }) => <OverdueCell overdue={overdue} /> },
  { ...named('fill'), width: 76, textAlign: 'right', sortBy: ({ fillAverage }) => fillAverage, render: ({ fillAverage }) => <span className="number">{percent(fillAverage)}</span> },
  { accessor: 'lines', title: columns.lines, width: 82, textAlign: 'right', sortBy: ({ lines }) => lines, render: ({ lines }) => <span className="number">{deliveriesTexts.whole(lines)}</span> },
];

interface LaneTableProps {
  readonly lanes: readonly LaneState[];
  readonly chosen: { readonly from: string; readonly to: string; readonly input: string } | undefined;
}

/** Every lane with orders, drifting ones first. */
export function LaneTable({ lanes, chosen }: LaneTableProps) {
  const isChosen = ({ lane }: LaneState) => lane.from.id === chosen?.from && lane.to.id === chosen.to && lane.input === chosen.input;
  return <ListTable records={lanes} idAccessor={({ lane }) => JSON.stringify([lane.from.id, lane.to.id, lane.input])} columns={COLUMNS} rowBackgroundColor={(lane) => (isChosen(lane) ? 'var(--mantine-primary-color-light)' : undefined)} />;
}

function State({ lane: { drifting, latenessAverage } }: { readonly lane: LaneState }) {
  if (drifting) return <span className={classes['bad']}>▲ {texts.drifting}</span>;
  return <span className={classes['quiet']}>{latenessAverage === undefined ? texts.tooFew : `○ ${texts.steady}`}</span>;
}
