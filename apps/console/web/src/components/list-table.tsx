import { DataTable, type DataTableColumn, type DataTableProps } from 'mantine-datatable';
import { useState } from 'react';
import { shared } from '../texts/en.js';
import { SortTitle, type Direction } from './sort-title.js';
import { sorted, type SortKey } from './sorted.js';

const { list: texts } = shared;

export type ListColumn<T> = DataTableColumn<T> & {
  /** What it is called where its title is more than text. */
  readonly label?: string;
  /** Needs a whole line where a row is a card. */
  readonly wide?: boolean;
  /** What the list can be sorted by with it. */
  readonly sortBy?: (record: T) => SortKey;
};

interface Sort {
  readonly column: unknown;
  readonly direction: Direction;
}

type Passed = 'idAccessor' | 'height' | 'rowExpansion' | 'rowBackgroundColor' | 'verticalAlign' | 'verticalSpacing' | 'withColumnBorders' | 'selectedRecords' | 'onSelectedRecordsChange' | 'isRecordSelectable' | 'allRecordsSelectionCheckboxProps' | 'getRecordSelectionCheckboxProps';

interface ListTableProps<T> extends Pick<DataTableProps<T>, Passed> {
  readonly records: readonly T[];
  readonly columns: readonly ListColumn<T>[];
  /** Without it all rows stand on one page. */
  readonly rowsAPage?: number;
}

/** Rows that can be sorted and leafed through, first as they came; on a narrow screen each is a card (`.stacked`). */
export function ListTable<T>({ records, columns, rowsAPage = Infinity, ...passed }: ListTableProps<T>) {
  const [sort, setSort] = useState<Sort>();
  const [page, setPage] = useState(1);
  const sortBy = columns.find(({ accessor }) => accessor === sort?.column)?.sortBy;
  const inOrder = sort && sortBy ? sorted(records, sortBy, sort.direction) : [...records];
  const shown = Math.min(page, Math.max(1, Math.ceil(records.length / rowsAPage)));
  const common = {
    ...passed,
    className: 'stacked',
    columns: columns.map((column) => asColumn(column, sort, setSort)),
    withTableBorder: true,
    horizontalSpacing: 'xs',
    minHeight: 0,
    scrollAreaProps: { viewportProps: { tabIndex: 0 } },
    emptyState: records.length === 0 ? texts.empty : <></>,
  } as const;
  if (records.length <= rowsAPage) return <DataTable records={inOrder} {...common} />;
  const paging = { page: shown, onPageChange: setPage, recordsPerPage: rowsAPage, totalRecords: records.length, paginationText: texts.page, getPaginationControlProps: (control: keyof typeof texts.pages) => ({ 'aria-label': texts.pages[control] }) };
  return <DataTable records={inOrder.slice((shown - 1) * rowsAPage, shown * rowsAPage)} {...common} {...paging} />;
}

function asColumn<T>({ label, wide, sortBy, title, ...column }: ListColumn<T>, sort: Sort | undefined, onSort: (sort: Sort) => void): DataTableColumn<T> {
  const name = label ?? (typeof title === 'string' && title !== '' ? title : undefined);
  const direction = sort?.column === column.accessor ? sort.direction : undefined;
  const turn = () => onSort({ column: column.accessor, direction: direction === 'asc' ? 'desc' : 'asc' });
  const sorting = sortBy && name !== undefined ? <SortTitle title={title} label={name} direction={direction} onSort={turn} /> : title;
  return { ...column, title: sorting, customCellAttributes: () => ({ 'data-label': name, 'data-wide': wide }) };
}
