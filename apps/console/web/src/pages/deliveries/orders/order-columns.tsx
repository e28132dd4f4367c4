import type { ExpectedArrival } from '@chokepoint/console-service/contract';
import { Text } from '@mantine/core';
import type { DataTableColumn } from 'mantine-datatable';
import classes from '../deliveries.module.css';
import { deliveriesTexts } from '../deliveries-texts.js';
import { DefinedTerm } from '../defined-term.js';
import { dayText, percent } from '../figures-text.js';
import { LaneCell } from '../lane-cell.js';
import type { DateAxis } from './arrival-axis.js';
import { ArrivalInterval, ArrivalScale, AXIS_WIDTH } from './arrival-interval.js';
import { linesBehind } from './arrival-rows.js';

const texts = deliveriesTexts.orders;
const { columns, meaning } = texts;

export function orderColumns(axis: DateAxis): DataTableColumn<ExpectedArrival>[] {
  return [
    { accessor: 'order', title: columns.order, width: 112, render: ({ order, line }) => <span className="number">{`${order}/${line}`}</span> },
    { accessor: 'lane', title: columns.lane, width: 196, render: ({ lane }) => <LaneCell lane={lane} /> },
    { accessor: 'quantity', title: columns.quantity, width: 90, textAlign: 'right', render: ({ quantity }) => <span className="number">{deliveriesTexts.whole(quantity)}</span> },
    { accessor: 'promised', title: columns.promised, width: 112, textAlign: 'right', render: ({ promised }) => <Day day={promised} /> },
    { accessor: 'overdueDays', title: columns.overdue, width: 92, textAlign: 'right', render: ({ overdueDays }) => (overdueDays > 0 ? <span className={`number ${classes['bad']}`}>{texts.days(overdueDays)}</span> : <span className={classes['quiet']}>{deliveriesTexts.none}</span>) },
    { accessor: 'arrival', title: <ArrivalTitle axis={axis} />, width: AXIS_WIDTH + 20, render: (arrival) => <ArrivalInterval arrival={arrival} axis={axis} /> },
    { accessor: 'p50', title: '', width: 128, render: (arrival) => <Spoken arrival={arrival} /> },
    { accessor: 'onTime', title: <DefinedTerm term={columns.onTime} meaning={meaning.onTime} />, width: 84, textAlign: 'right', render: ({ onTime }) => <span className="number">{percent(onTime)}</span> },
    { accessor: 'restsOn', title: <DefinedTerm term={columns.restsOn} meaning={meaning.restsOn} />, width: 90, render: (arrival) => <Basis arrival={arrival} /> },
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
        {texts.range(dayText(p10).slice(0, -5), dayText(p90).slice(0, -5))}
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
