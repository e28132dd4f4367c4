import type { Level } from '@chokepoint/console-service/contract';
import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import { LevelBadge } from '../../components/level-badge.js';
import { ListTable } from '../../components/list-table.js';
import type { MapExposures } from '../../map/exposures.js';
import type { MapGraph } from '../../map/map-graph.js';
import { kindName } from '../../map/map-texts.js';
import { countryName } from '../../texts/country-name.js';
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
  const { columns } = texts;
  return (
    <ListTable<MapRow>
      records={rows}
      idAccessor="id"
      rowsAPage={PAGE}
      columns={[
        {
          accessor: 'name',
          title: columns.name,
          sortBy: ({ name }) => name,
          render: ({ id, name }) => (
            <Anchor component="button" type="button" size="sm" ta="left" title={texts.onMap} onClick={() => onChoose(id)}>
              {name}
            </Anchor>
          ),
        },
        { accessor: 'exposure', title: columns.exposure, sortBy: ({ exposure }) => exposure, render: ({ exposure, level }) => (level === undefined ? shared.none : <LevelBadge level={level as Level} points={exposure} />) },
        { accessor: 'tier', title: columns.tier, textAlign: 'right', sortBy: ({ tier }) => tier },
        { accessor: 'kind', title: columns.kind, sortBy: ({ kind }) => kind, render: ({ kind }) => (kind === undefined ? shared.none : kindName(kind)) },
        { accessor: 'owner', title: columns.owner, sortBy: ({ owner }) => owner, render: ({ owner }) => owner ?? shared.none },
        { accessor: 'country', title: columns.country, sortBy: ({ country }) => country, render: ({ country }) => (country === undefined ? shared.none : countryName(country)) },
        { accessor: 'flow', title: columns.flow, textAlign: 'right', sortBy: ({ flow }) => flow, render: ({ flow }) => mapPageTexts.percent(flow) },
        { accessor: 'suppliers', title: columns.suppliers, textAlign: 'right', sortBy: ({ suppliers }) => suppliers },
        { accessor: 'customers', title: columns.customers, textAlign: 'right', sortBy: ({ customers }) => customers },
        { accessor: 'stops', title: columns.stops, textAlign: 'right', sortBy: ({ stops }) => stops },
      ]}
    />
  );
}
