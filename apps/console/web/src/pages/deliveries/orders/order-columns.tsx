import type { ExpectedArrival } from '@chokepoint/console-service/contract';
import { Text } from '@mantine/core';
import type { ListColumn } from '../../../components/list-table.js';
import classes from '../deliveries.module.css';
import { deliveriesTexts } from '../deliveries-texts.js';
import { DefinedTerm } from '../defined-term.js';
import { daysText, dayText, percent } from '../figures-text.js';
import { LaneCell } from '../lane-cell.js';
import { laneText } from '../lane-name.js';
import type { DateAxis } from './arrival-axis.js';
import { ArrivalInterval, ArrivalScale, AXIS_WIDTH } from './arrival-interval.js';
import { linesBehind } from './arrival-rows.js';

const texts = deliveriesTexts.orders;
const { columns, meaning } = texts;

export function orderColumns(axis: DateAxis): ListColumn<ExpectedArrival>[] {
  return [
    { accessor: 'order', title: columns.order, width: 116, sortBy: ({ order, line }) => `${order}/${line}`, render: ({ order, line }) => <span className="number">{`${order}/${line}`}</span> },
    { accessor: 'lane', title: columns.lane, width: 196, wide: true, sortBy: ({ lane }) => laneText(lane), render: ({ lane }) => <LaneCell lane={lane} /> },
    { accessor: 'quantity', title: columns.quantity, width: 98, textAlign: 'right', sortBy: ({ quantity }) => quantity, render: ({ quantity }) => <span className="number">{deliveriesTexts.whole(quantity)}</span> },
    { accessor: 'promised', title: columns.promised, width: 116, textAlign: 'right', sortBy: ({ promised }) => promised, render: ({ promised }) => <Day day={promised} /> },
    { accessor: 'overdueDays', title: columns.overdue, width: 98, textAlign: 'right', sortBy: ({ overdueDays }) => overdueDays, render: ({ overdueDays }) => (overdueDays > 0 ? <span className={`number ${classes['bad']}`}>{texts.days(overdueDays)}</span> : <span className={classes['quiet']}>{deliveriesTexts.none}</span>) },
    { accessor: 'arrival', title: <ArrivalTitle axis={axis} />, label: columns.arrival, wide: true, width: AXIS_WIDTH + 20, render: (arrival) => <ArrivalInterval arrival={arrival} axis={axis} /> },
    { accessor: 'p50', title: columns.comes, width: 138, sortBy: ({ p50 }) => p50, render: (arrival) => <Spoken arrival={arrival} /> },
    { accessor: 'onTime', title: <DefinedTerm term={columns.onTime} meaning={meaning.onTime} />, label: columns.onTime, width: 104, textAlign: 'right', sortBy: ({ onTime }) => onTime, render: ({ onTime }) => <span className="number">{percent(onTime)}</span> },
    { accessor: 'restsOn', title: <DefinedTerm term={columns.restsOn} meaning={meaning.restsOn} />, label: columns.restsOn, width: 96, render: (arrival) => <Basis arrival={arrival} /> },
  ];
}

function ArrivalTitle({ axis }: { readonly axis: DateAxis }) {
  return (
    <div>
      <DefinedTerm term={columns.arrival} meaning={meaning.arrival} />
      <ArrivalScale axis={axis} />
    </div>
  );
}

function Day({ day }: { readonly day: string }) {
  return (
    <time dateTime={day} className="number" style={{ whiteSpace: 'nowrap' }}>
      {dayText(day)}
    </time>
  );
}

function Spoken({ arrival: { p10, p50, p90 } }: { readonly arrival: ExpectedArrival }) {
  return (
    <div className="number">
      <Text size="sm">{texts.byHalf(dayText(p50))}</Text>
      <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {daysText(p10, p90)}
      </Text>
    </div>
  );
}

function Basis({ arrival }: { readonly arrival: ExpectedArrival }) {
  const what = texts.rests[arrival.restsOn] ?? arrival.restsOn;
  const lines = linesBehind(arrival);
  return (
    <div>
      <Text size="sm">{what}</Text>
      {lines !== undefined && (
        <Text size="xs" c="dimmed" className="number">
          {deliveriesTexts.overdue.lines(lines)}
        </Text>
      )}
    </div>
  );
}
