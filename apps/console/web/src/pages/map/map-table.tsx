import type { Level } from '@chokepoint/console-service/contract';
import { Anchor } from '@mantine/core';
import { DataTable } from 'mantine-datatable';
import { useMemo, useState } from 'react';
import { LevelBadge } from '../../components/level-badge.js';
import type { MapExposures } from '../../map/exposures.js';
import type { MapGraph } from '../../map/map-graph.js';
import { kindName } from '../../map/map-texts.js';
import { shared } from '../../texts/en.js';
import { mapRows, type MapRow } from './map-rows.js';
import { mapPageTexts } from './map-texts.js';

const texts = mapPageTexts.table;
const PAGE = 100;

interface MapTableProps {
  readonly graph: MapGraph;
  readonly exposures: MapExposures;
  readonly onChoose: (node: string) => void;
}

/** The map in rows and columns. */
export function MapTable({ graph, exposures, onChoose }: MapTableProps) {
  const rows = useMemo(() => mapRows(graph, exposures), [graph, exposures]);
  const [page, setPage] = useState(1);
  const { columns } = texts;
  return (
    <DataTable<MapRow>
      records={rows.slice((page - 1) * PAGE, page * PAGE)}
      idAccessor="id"
      totalRecords={rows.length}
      recordsPerPage={PAGE}
      page={page}
      onPageChange={setPage}
      paginationText={({ from, to, totalRecords }) => texts.page(from, to, totalRecords)}
      withTableBorder
      striped
      columns={[
        {
          accessor: 'name',
          title: columns.name,
          render: ({ id, name }) => (
            <Anchor component="button" type="button" size="sm" ta="left" title={texts.onMap} onClick={() => onChoose(id)}>
              {name}
            </Anchor>
          ),
        },
        { accessor: 'exposure', title: columns.exposure, render: ({ exposure, level }) => (level === undefined ? shared.none : <LevelBadge level={level as Level} points={exposure} />) },
        { accessor: 'tier', title: columns.tier, textAlign: 'right' },
        { accessor: 'kind', title: columns.kind, render: ({ kind }) => (kind === undefined ? shared.none : kindName(kind)) },
        { accessor: 'owner', title: columns.owner, render: ({ owner }) => owner ?? shared.none },
        { accessor: 'country', title: columns.country, render: ({ country }) => country ?? shared.none },
        { accessor: 'flow', title: columns.flow, textAlign: 'right', render: ({ flow }) => mapPageTexts.percent(flow) },
        { accessor: 'suppliers', title: columns.suppliers, textAlign: 'right' },
        { accessor: 'customers', title: columns.customers, textAlign: 'right' },
        { accessor: 'stops', title: columns.stops, textAlign: 'right' },
      ]}
    />
  );
}
