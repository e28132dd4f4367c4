import type { MapLayout, MapNode, MapNodeDetail, NodeExposure } from '@chokepoint/console-service/contract';
import { Button, CloseButton, Divider, Group, Stack, Text, Title } from '@mantine/core';
import { useNetwork } from '../../api/network.js';
import { useView } from '../../api/view.js';
import { LevelBadge } from '../../components/level-badge.js';
import { NodeLink } from '../../components/node-link.js';
import { Viewed } from '../../components/viewed.js';
import { exposureOf } from '../../map/exposures.js';
import { kindName, nameOnMap } from '../../map/map-texts.js';
import { countryName } from '../../texts/country-name.js';
import { shared } from '../../texts/en.js';
import { Facts } from './facts.js';
import { mapPageTexts } from './map-texts.js';
import { NodeChoice } from './node-choice.js';
import { NodeInputs } from './node-inputs.js';
import { NodeList } from './node-list.js';

const texts = mapPageTexts.panel;

export interface NodePanelProps {
  readonly layout: MapLayout;
  readonly node: MapNode;
  readonly exposures: ReadonlyMap<string, NodeExposure>;
  readonly names: ReadonlyMap<string, string>;
  readonly onChoose: (node: string | undefined) => void;
  readonly onCompare: (node: string | undefined) => void;
  readonly onExpand: (group: string) => void;
}

/** What there is to know about the chosen node without leaving the map. */
export function NodePanel({ layout, node, exposures, names, onChoose, onCompare, onExpand }: NodePanelProps) {
  const worst = exposureOf(node, exposures);
  const score = node.members ? undefined : exposures.get(node.id);
  return (
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2} size="h4">
          {nameOnMap(node)}
        </Title>
        <CloseButton aria-label={texts.close} onClick={() => onChoose(undefined)} />
      </Group>
      <Facts
        facts={[
          [texts.exposure, worst ? <LevelBadge key="level" level={worst.level} points={worst.exposure} /> : texts.noScore],
          [texts.impact, score?.timeToImpact === undefined ? undefined : shared.weeks(score.timeToImpact)],
          [texts.recovery, score?.timeToRecovery === undefined ? undefined : shared.weeks(score.timeToRecovery)],
          [texts.kind, node.kind === undefined ? undefined : kindName(node.kind)],
          [texts.owner, node.owner ?? (node.members ? undefined : texts.unknown)],
          [texts.country, node.country === undefined ? (node.members ? undefined : texts.unknown) : countryName(node.country)],
          [texts.flow, mapPageTexts.percent(node.flow)],
        ]}
      />
      {!node.members && <NodeLink id={node.id} name={texts.page} />}
      <NodeChoice layout={layout} value={undefined} onChoose={onCompare} except={node.id} label={texts.compare} placeholder={texts.compareHint} size="xs" />
      <Divider />
      {node.members ? <Members node={node} exposures={exposures} names={names} onExpand={onExpand} /> : <Detail id={node.id} onChoose={onChoose} />}
    </Stack>
  );
}

function Members({ node, exposures, names, onExpand }: Pick<NodePanelProps, 'node' | 'exposures' | 'names' | 'onExpand'>) {
  const members = (node.members ?? []).map((id) => ({ id, name: names.get(id) ?? id, level: exposures.get(id)?.level, points: exposures.get(id)?.exposure }));
  members.sort((a, b) => (b.points ?? -1) - (a.points ?? -1));
  return (
    <>
      <Group justify="space-between">
        <Text size="sm" fw={600}>
          {texts.members(members.length)}
        </Text>
        <Button size="compact-xs" variant="default" onClick={() => onExpand(node.name)}>
          {texts.expand}
        </Button>
      </Group>
      <NodeList nodes={members} onChoose={() => onExpand(node.name)} />
    </>
  );
}

function Detail({ id, onChoose }: { readonly id: string; readonly onChoose: (node: string) => void }) {
  const [network] = useNetwork();
  const view = useView<MapNodeDetail>(`/api/map/nodes/${encodeURIComponent(id)}`, { network });
  return (
    <Viewed view={view}>
      {({ inputs, stops, stoppedBy }) => (
        <>
          <NodeInputs inputs={inputs} onChoose={onChoose} />
          {stops.length > 0 && (
            <section>
              <Text size="sm" fw={600} component="h3">
                {texts.stops(stops.length)}
              </Text>
              <NodeList nodes={stops.map(({ node, name }) => ({ id: node, name }))} onChoose={onChoose} />
            </section>
          )}
          <section>
            <Text size="sm" fw={600} component="h3">
              {texts.stoppedBy}
            </Text>
            <NodeList nodes={stoppedBy.nodes.map(({ node, name }) => ({ id: node, name }))} onChoose={onChoose} />
            <Text size="sm">{[...stoppedBy.owners, ...stoppedBy.countries.map(countryName)].join(', ') || (stoppedBy.nodes.length === 0 ? texts.stoppedByNobody : '')}</Text>
          </section>
        </>
      )}
    </Viewed>
  );
}
