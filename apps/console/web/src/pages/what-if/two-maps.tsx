import type { WhatIfNode } from '@chokepoint/console-service/contract';
import { Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Viewed } from '../../components/viewed.js';
import { CameraStore } from '../../map/camera-store.js';
import type { MapExposures } from '../../map/exposures.js';
import { NetworkMap } from '../../map/network-map.js';
import { useMapLayout } from '../../map/use-map-layout.js';
import { whatIfTexts } from './what-if-texts.js';

const { maps: texts } = whatIfTexts;
const HEIGHT = 'clamp(252px, calc(75vw + 32px), 412px)';

/** The network before and after; the two move together, and a node that is chosen stands out on both. */
export default function TwoMaps({ nodes }: { readonly nodes: readonly WhatIfNode[] }) {
  const layout = useMapLayout();
  const [camera] = useState(() => new CameraStore());
  const [selected, setSelected] = useState<string>();
  const before = useMemo<MapExposures>(() => new Map(nodes.flatMap((node) => (node.before ? [[node.id, node.before] as const] : []))), [nodes]);
  const after = useMemo<MapExposures>(() => new Map(nodes.map((node) => [node.id, node.after])), [nodes]);
  // Both begin at the same place.
  const first = useMemo(() => nodes.reduce<WhatIfNode | undefined>((worst, node) => (worst && worst.after.exposure >= node.after.exposure ? worst : node), undefined)?.id, [nodes]);
  const both = [
    { title: texts.before, exposures: before },
    { title: texts.after, exposures: after },
  ];
  return (
    <section aria-label={texts.title}>
      <Title order={2} size="h5" mb="xs">
        {texts.title}
      </Title>
      <Viewed view={layout}>
        {(map) => (
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
            {both.map(({ title, exposures }) => (
              <Paper key={title} withBorder p="xs">
                <Text size="sm" fw={600} mb={4}>
                  {title}
                </Text>
                <NetworkMap layout={map} exposures={exposures} label={texts.label(title)} height={HEIGHT} first={first} selected={selected} onSelect={setSelected} camera={camera} />
              </Paper>
            ))}
          </SimpleGrid>
        )}
      </Viewed>
    </section>
  );
}
