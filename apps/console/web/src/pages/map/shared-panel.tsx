import { Button, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { exposureOf, type MapExposures } from '../../map/exposures.js';
import type { MapGraph } from '../../map/map-graph.js';
import { nameOnMap } from '../../map/map-texts.js';
import { mapPageTexts } from './map-texts.js';
import { NodeList } from './node-list.js';
import { sharedView } from './shared-view.js';

const texts = mapPageTexts.shared;

interface SharedPanelProps {
  readonly graph: MapGraph;
  readonly one: number;
  readonly other: number;
  readonly exposures: MapExposures;
  readonly onChoose: (node: string | undefined) => void;
  readonly onEnd: () => void;
}

/** What two nodes both depend on, in words and as a list. */
export function SharedPanel({ graph, one, other, exposures, onChoose, onEnd }: SharedPanelProps) {
  const view = useMemo(() => sharedView(graph, one, other), [graph, one, other]);
  const name = (place: number) => nameOnMap(graph.layout.nodes[place]);
  const listed = view.shared.map((place) => {
    const exposure = exposureOf(graph.layout.nodes[place], exposures);
    return { id: graph.layout.nodes[place].id, name: name(place), level: exposure?.level, points: exposure?.exposure };
  });
  const exposed = listed.filter(({ level }) => level !== undefined && level !== 'low').length;
  listed.sort((a, b) => (b.points ?? -1) - (a.points ?? -1));
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {texts.title(name(one), name(other))}
      </Title>
      {listed.length === 0 ? (
        <Text size="sm">{texts.nothing(name(one), name(other))}</Text>
      ) : (
        <>
          <Text size="sm">
            {texts.sentence(name(one), name(other), view.shared.length, view.ofOne, view.ofOther)} {texts.exposed(exposed)}{' '}
            {view.stopsBoth.length > 0 ? texts.stops(view.stopsBoth.map(name).join(', '), view.stopsBoth.length) : texts.noStop}
          </Text>
        </>
      )}
      <Button size="xs" variant="default" onClick={onEnd}>
        {texts.end}
      </Button>
      {listed.length > 0 && (
        <Text size="sm" fw={600} component="h3">
          {texts.list}
        </Text>
      )}
      <NodeList nodes={listed} onChoose={onChoose} />
    </Stack>
  );
}
