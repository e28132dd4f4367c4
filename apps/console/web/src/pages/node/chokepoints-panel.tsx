import type { ChokepointGroup, NodeView } from '@chokepoint/console-service/contract';
import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { LevelBadge } from '../../components/level-badge.js';
import { NodeLink } from '../../components/node-link.js';
import { countryName } from '../../texts/country-name.js';
import { nodeTexts } from './node-texts.js';

const texts = nodeTexts.chokepoints;

/** Nodes, owners and countries whose loss alone stops it. */
export function ChokepointsPanel({ node: { chokepoints } }: { readonly node: NodeView }) {
  const { nodes, owners, countries } = chokepoints;
  const none = nodes.length + owners.length + countries.length === 0;
  return (
    <Paper withBorder p="md" component="section" aria-label={texts.title}>
      <Title order={2} size="h5">
        {texts.title}
      </Title>
      <Text size="sm" c="dimmed">
        {none ? texts.none : texts.explanation}
      </Text>
      <Stack gap="sm" mt="xs">
        {nodes.length > 0 && (
          <Kind title={texts.nodes} count={nodes.length}>
            {nodes.map(({ id, name, exposure, level }) => (
              <Group key={id} justify="space-between" gap="xs" wrap="nowrap">
                <Text size="sm" component="span">
                  <NodeLink id={id} name={name} />
                </Text>
                {level && exposure !== undefined && <LevelBadge level={level} points={exposure} />}
              </Group>
            ))}
          </Kind>
        )}
        {owners.length > 0 && <Groups title={texts.owners} groups={owners} />}
        {countries.length > 0 && <Groups title={texts.countries} groups={countries.map((group) => ({ ...group, name: countryName(group.name) }))} />}
      </Stack>
    </Paper>
  );
}

function Kind({ title, count, children }: { readonly title: string; readonly count: number; readonly children: ReactNode }) {
  return (
    <div>
      <Title order={3} size="h6">
        {title} ({count})
      </Title>
      <Stack gap={2}>{children}</Stack>
    </div>
  );
}

function Groups({ title, groups }: { readonly title: string; readonly groups: readonly ChokepointGroup[] }) {
  return (
    <Kind title={title} count={groups.length}>
      {groups.map(({ name, nodes, more }) => (
        <details key={name}>
          <summary>
            <Text size="sm" span>
              {name} <span className="number">({texts.count(nodes.length + more)})</span>
            </Text>
          </summary>
          <Text size="sm" component="div" pl="md">
            {nodes.map((node, place) => (
              <span key={node.id}>
                {place > 0 && ', '}
                <NodeLink id={node.id} name={node.name} />
              </span>
            ))}
            {more > 0 && ` ${texts.more(more)}`}
          </Text>
        </details>
      ))}
    </Kind>
  );
}
