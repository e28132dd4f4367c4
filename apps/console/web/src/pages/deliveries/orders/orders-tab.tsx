import type { ArrivalsView } from '@chokepoint/console-service/contract';
import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useSearchParams } from 'react-router';
import { useNetwork } from '../../../api/network.js';
import { useView } from '../../../api/view.js';
import { ExportMenu } from '../../../components/export-menu.js';
import { ListTable } from '../../../components/list-table.js';
import { Viewed } from '../../../components/viewed.js';
import { deliveriesTexts } from '../deliveries-texts.js';
import { NoDeliveries } from '../no-deliveries.js';
import { Part } from '../part.js';
import { axisOf } from './arrival-axis.js';
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
  return <Viewed view={view}>{(arrivals) => <Orders view={arrivals} filter={filter} onChange={change} />}</Viewed>;
}

interface OrdersProps {
  readonly view: ArrivalsView;
  readonly filter: Filter;
  readonly onChange: (change: Partial<Filter>) => void;
}

function Orders({ view, filter, onChange }: OrdersProps) {
  if (view.open === 0) return <Part lead={texts.lead(0, 0, 0)}><NoDeliveries /></Part>;
  const axis = axisOf(view.arrivals, view.asOf);
  return (
    <Part lead={texts.lead(view.open, view.overdue, view.longestOverdueDays)} actions={<ExportMenu name={texts.file} rows={() => arrivalRows(view.arrivals)} json={() => view} />}>
      <OrderFilter choices={view} filter={filter} onChange={onChange} />
      <Text size="sm" c="dimmed" role="status">
        {view.found === 0 ? texts.none : texts.found(view.arrivals.length, view.found)}
      </Text>
      {view.found > 0 && <ListTable key={JSON.stringify(filter)} records={view.arrivals} idAccessor={orderKey} columns={orderColumns(axis)} rowsAPage={PAGE_ROWS} />}
    </Part>
  );
}

function orderKey({ lane, order, line }: ArrivalsView['arrivals'][number]): string {
  return JSON.stringify([lane.from.id, order, line]);
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
