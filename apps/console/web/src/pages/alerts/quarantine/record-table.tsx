import type { QuarantinedRecord } from '@chokepoint/console-service/contract';
import { Anchor, Text } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { ListTable } from '../../../components/list-table.js';
import { Moment } from '../../../components/moment.js';
import { shared } from '../../../texts/en.js';
import { quarantineTexts as texts } from '../alerts-texts.js';
import classes from '../alerts.module.css';
import { visible } from './bytes-text.js';
import { placeOf } from './record-drawer.js';
import { RecordState } from './record-state.js';

export const nameOf = ({ service, id }: Pick<QuarantinedRecord, 'service' | 'id'>): string => `${service}/${id}`;

interface RecordTableProps {
  readonly records: readonly QuarantinedRecord[];
  /** Names of those that are selected. */
  readonly selected: readonly string[];
  readonly onSelect: (names: readonly string[]) => void;
}

export function RecordTable({ records, selected, onSelect }: RecordTableProps) {
  const { search } = useLocation();
  return (
    <ListTable
      records={records}
      idAccessor={nameOf}
      verticalAlign="top"
      selectedRecords={records.filter((record) => selected.includes(nameOf(record)))}
      onSelectedRecordsChange={(chosen) => onSelect(chosen.map(nameOf))}
      isRecordSelectable={({ state }) => state === 'kept'}
      allRecordsSelectionCheckboxProps={{ 'aria-label': texts.selectAll }}
      getRecordSelectionCheckboxProps={({ service, id }) => ({ 'aria-label': texts.select(service, id) })}
      columns={[
        { accessor: 'open', title: texts.columns.open, noWrap: true, render: ({ service, id }) => <Anchor component={Link} size="sm" to={{ pathname: `/alerts/quarantine/${service}/${id}`, search }} aria-label={texts.open(service, id)}>{texts.record(service, id)}</Anchor> },
        { accessor: 'wrong', title: texts.columns.wrong, wide: true, render: ({ reason, detail }) => <Text size="sm" miw={220} lineClamp={3}><strong>{reason}</strong>: {visible(detail)}</Text> },
        { accessor: 'place', title: texts.columns.place, render: (record) => <span className={classes['mono']}>{placeOf(record)}</span> },
        { accessor: 'key', title: texts.columns.key, render: ({ key }) => <Text className={classes['mono'] ?? ''} lineClamp={2} miw={100} maw={180}>{key === undefined ? shared.none : visible(key)}</Text> },
        { accessor: 'size', title: texts.columns.size, textAlign: 'right', render: ({ size }) => <span className="number">{size.toLocaleString('en')}</span> },
        { accessor: 'receivedAt', title: texts.columns.received, render: ({ receivedAt }) => <div className={classes['moment']}><Moment at={receivedAt} /></div> },
        { accessor: 'state', title: texts.columns.state, render: (record) => <RecordState record={record} /> },
      ]}
    />
  );
}
