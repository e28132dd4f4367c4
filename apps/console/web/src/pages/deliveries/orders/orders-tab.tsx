import type { ArrivalsView } from '@chokepoint/console-service/contract';
import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { DataTable } from 'mantine-datatable';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useNetwork } from '../../../api/network.js';
import { useView } from '../../../api/view.js';
import { ExportMenu } from '../../../components/export-menu.js';
import { Page } from '../../../components/page.js';
import { Viewed } from '../../../components/viewed.js';
import { deliveriesTexts } from '../deliveries-texts.js';
import { NoDeliveries } from '../no-deliveries.js';
import { BORDERED } from '../table-style.js';
import { axisOf, type DateAxis } from './arrival-axis.js';
import { arrivalRows } from './arrival-rows.js';
import { orderColumns } from './order-columns.js';
import { OrderFilter, type Filter } from './order-filter.js';

const texts = deliveriesTexts.orders;
const REREAD_MS = 60_000;
const TYPING_MS = 250;
const PAGE_ROWS = 25;

/** When what is ordered will come. */
export default function OrdersTab() {
  const [network] = useNetwork();
  const [filter, change] = useFilter();
  const [text] = useDebouncedValue(filter.text, TYPING_MS);
  const { vendor, buyer, input, overdue } = filter;
  const view = useView<ArrivalsView>('/api/deliveries/arrivals', { network, vendor: vendor || undefined, buyer: buyer || undefined, input: input || undefined, overdue: overdue || undefined, text: text || undefined }, { everyMs: REREAD_MS, keepLast: true });
  return <Viewed view={view} title={deliveriesTexts.title}>{(arrivals) => <Orders view={arrivals} filter={filter} onChange={change} />}</Viewed>;
}

interface OrdersProps {
  readonly view: ArrivalsView;
  readonly filter: Filter;
  readonly onChange: (change: Partial<Filter>) => void;
}

function Orders({ view, filter, onChange }: OrdersProps) {
  if (view.open === 0) return <Page title={deliveriesTexts.title} lead={texts.lead(0, 0, 0)}><NoDeliveries /></Page>;
  const axis = axisOf(view.arrivals, view.asOf);
  return (
    <Page title={deliveriesTexts.title} lead={texts.lead(view.open, view.overdue, view.longestOverdueDays)} actions={<ExportMenu name={texts.file} rows={() => arrivalRows(view.arrivals)} json={() => view} />}>
      <OrderFilter choices={view} filter={filter} onChange={onChange} />
      <Text size="sm" c="dimmed" role="status">
        {view.found === 0 ? texts.none : texts.found(view.arrivals.length, view.found)}
      </Text>
      {view.found > 0 && <OrderTable key={JSON.stringify(filter)} arrivals={view.arrivals} axis={axis} />}
    </Page>
  );
}

function OrderTable({ arrivals, axis }: { readonly arrivals: ArrivalsView['arrivals']; readonly axis: DateAxis }) {
  const [page, setPage] = useState(1);
  const paging = { page, onPageChange: setPage, recordsPerPage: PAGE_ROWS, totalRecords: arrivals.length, paginationText: ({ from, to, totalRecords }: { from: number; to: number; totalRecords: number }) => texts.page(from, to, totalRecords), getPaginationControlProps: (control: 'previous' | 'next' | 'first' | 'last') => ({ 'aria-label': texts.pages[control] }) };
  const common = { idAccessor: ({ lane, order, line }: ArrivalsView['arrivals'][number]) => JSON.stringify([lane.from.id, order, line]), columns: orderColumns(axis), ...BORDERED } as const;
  if (arrivals.length <= PAGE_ROWS) return <DataTable records={arrivals} {...common} />;
  return <DataTable records={arrivals.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS)} {...common} {...paging} />;
}

/** Kept in the address, so that what is seen can be passed on. */
function useFilter(): readonly [Filter, (change: Partial<Filter>) => void] {
  const [search, setSearch] = useSearchParams();
  const of = (name: string) => search.get(name) ?? '';
  const filter: Filter = { vendor: of('vendor'), buyer: of('buyer'), input: of('input'), overdue: of('overdue') === 'true', text: of('text') };
  const change = (changed: Partial<Filter>) => {
    const { overdue, ...rest } = { ...filter, ...changed };
    const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''));
    setSearch({ ...said, ...(overdue && { overdue: 'true' }) }, { replace: true });
  };
  return [filter, change];
}
