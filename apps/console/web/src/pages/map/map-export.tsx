import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { download, downloadCsv, downloadJson } from '../../components/download.js';
import type { MapExposures } from '../../map/exposures.js';
import type { MapGraph } from '../../map/map-graph.js';
import type { NetworkMapHandle } from '../../map/network-map.js';
import { laneRows, mapRows } from './map-rows.js';
import { mapPageTexts } from './map-texts.js';

const texts = mapPageTexts.export;

interface MapExportProps {
  readonly map: RefObject<NetworkMapHandle | null>;
  readonly graph: MapGraph;
  readonly exposures: MapExposures;
  /** As an icon alone. */
  readonly compact?: boolean;
}

/** The map as a picture, and what it shows as files. */
export function MapExport({ map, graph, exposures, compact = false }: MapExportProps) {
  const name = `map-${graph.layout.network}`;
  const png = async () => {
    const picture = await map.current?.png();
    if (picture) download(`${name}.png`, picture, 'image/png');
  };
  const svg = () => map.current && download(`${name}.svg`, map.current.svg(), 'image/svg+xml');
  return (
    <Menu>
      <Menu.Target>
        {compact ? (
          <ActionIcon variant="default" size={30} aria-label={texts.title} title={texts.title}>
            <IconDownload size={16} aria-hidden />
          </ActionIcon>
        ) : (
          <Button variant="default" size="xs" leftSection={<IconDownload size={14} aria-hidden />}>
            {texts.title}
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void png()}>{texts.png}</Menu.Item>
        <Menu.Item onClick={svg}>{texts.svg}</Menu.Item>
        <Menu.Item onClick={() => void downloadCsv(name, mapRows(graph, exposures))}>{texts.nodes}</Menu.Item>
        <Menu.Item onClick={() => void downloadCsv(`${name}-lanes`, laneRows(graph.layout))}>{texts.lanes}</Menu.Item>
        <Menu.Item onClick={() => downloadJson(name, { nodes: mapRows(graph, exposures), lanes: laneRows(graph.layout) })}>{texts.json}</Menu.Item>
        <Menu.Item onClick={() => window.print()}>{texts.print}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
