import type { LaneState } from '@chokepoint/console-service/contract';
import { DataTable, type DataTableColumn } from 'mantine-datatable';
import classes from '../deliveries.module.css';
import { deliveriesTexts } from '../deliveries-texts.js';
import { DefinedTerm } from '../defined-term.js';
import { days, percent } from '../figures-text.js';
import { LaneCell } from '../lane-cell.js';
import { OverdueCell } from '../overdue-cell.js';
import { BORDERED } from '../table-style.js';
import { IntervalBar } from '../scorecards/interval-bar.js';

const texts = deliveriesTexts.lanes;
const { columns, meaning } = texts;

const COLUMNS: DataTableColumn<LaneState>[] = [
  { accessor: 'lane', title: columns.lane, width: 230, render: ({ lane }) => <LaneCell lane={lane} /> },
  { accessor: 'state', title: <DefinedTerm term={columns.state} meaning={meaning.state} />, width: 130, render: (lane) => <State lane={lane} /> },
  { accessor: 'average', title: <DefinedTerm term={columns.average} meaning={meaning.average} />, width: 120, textAlign: 'right', render: ({ latenessAverage }) => (latenessAverage === undefined ? deliveriesTexts.none : <span className="number">{days(latenessAverage)}</span>) },
  { accessor: 'limit', title: columns.limit, width: 70, textAlign: 'right', render: ({ upperLimit }) => (upperLimit === undefined ? deliveriesTexts.none : <span className="number">{days(upperLimit)}</span>) },
  { accessor: 'recent', title: <DefinedTerm term={columns.recent} meaning={meaning.recent} />, width: 110, textAlign: 'right', render: ({ recentLateness }) => <span className="number">{days(recentLateness)}</span> },
  { accessor: 'onTimeInFull', title: columns.onTimeInFull, width: 206, render: ({ onTimeInFull }) => <IntervalBar share={onTimeInFull} /> },
  { accessor: 'overdue', title: columns.overdue, width: 100, textAlign: 'right', render: ({ overdue }) => <OverdueCell overdue={overdue} /> },
  { accessor: 'fill', title: <DefinedTerm term={columns.fill} meaning={meaning.fill} />, width: 70, textAlign: 'right', render: ({ fillAverage }) => <span className="number">{percent(fillAverage)}</span> },
  { accessor: 'lines', title: columns.lines, width: 70, textAlign: 'right', render: ({ lines }) => <span className="number">{deliveriesTexts.whole(lines)}</span> },
];

interface LaneTableProps {
  readonly lanes: readonly LaneState[];
  readonly chosen: { readonly from: string; readonly to: string; readonly input: string } | undefined;
}

/** Every lane with orders, drifting ones first. */
export function LaneTable({ lanes, chosen }: LaneTableProps) {
  const isChosen = ({ lane }: LaneState) => lane.from.id === chosen?.from && lane.to.id === chosen.to && lane.input === chosen.input;
  return <DataTable records={[...lanes]} idAccessor={({ lane }) => JSON.stringify([lane.from.id, lane.to.id, lane.input])} columns={COLUMNS} {...BORDERED} rowBackgroundColor={(lane) => (isChosen(lane) ? 'var(--mantine-primary-color-light)' : undefined)} />;
}

function State({ lane: { drifting, latenessAverage } }: { readonly lane: LaneState }) {
  if (drifting) return <span className={classes['bad']}>▲ {texts.drifting}</span>;
  return <span className={classes['quiet']}>{latenessAverage === undefined ? texts.tooFew : `○ ${texts.steady}`}</span>;
}
