import type { IncidentShare } from '@chokepoint/console-service/contract';
import { Button, Group, Paper, ScrollArea, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { ExposureRow, type Behind } from './exposure-row.js';
import type { NodeGroup } from './groups.js';
import { nowTexts as texts } from './now-texts.js';

interface ExposureTableProps {
  readonly title: string;
  readonly group: NodeGroup;
  readonly behind: Behind;
  readonly hideTitle?: boolean;
}

/** Enough to see who is exposed; a browser draws so many rows at once without a halt. */
const FIRST = 24;
const NONE: readonly IncidentShare[] = [];
const STEP = 100;
const MOST = 500;

/** A kind's nodes, the most exposed first. */
export function ExposureTable({ title, group: { nodes, exposed }, behind, hideTitle = false }: ExposureTableProps) {
  const [shown, setShown] = useState(FIRST);
  const hidden = nodes.length - shown;
  return (
    <Paper withBorder component="section" aria-label={title}>
      {!hideTitle && (
        <Group gap="sm" px="md" pt="sm" align="baseline">
          <Title order={2} size="h5">
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {texts.groupCount(exposed, nodes.length)}
          </Text>
        </Group>
      )}
      <ScrollArea type="auto" className="stacked" data-dense viewportProps={{ tabIndex: 0, 'aria-label': texts.caption(title), role: 'group' }}>
        <Table miw={900} verticalSpacing={5} layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="20%">{texts.columns.node}</Table.Th>
              <Table.Th w={150}>{texts.columns.exposure}</Table.Th>
              <Table.Th w={84} ta="right">
                {texts.columns.change}
              </Table.Th>
              <Table.Th w={116}>{texts.columns.trend}</Table.Th>
              <Table.Th w={96}>{texts.columns.impact}</Table.Th>
              <Table.Th w={124}>{texts.columns.recovery}</Table.Th>
              <Table.Th>{texts.columns.incidents}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {nodes.slice(0, shown).map((node) => (
              <ExposureRow key={node.id} node={node} asOf={behind.asOf} change={behind.changes.get(node.id)} shares={behind.shares && (behind.shares.get(node.id) ?? NONE)} isWithoutShares={behind.isWithoutShares} trend={behind.trends?.get(node.id)} hasTrends={behind.trends !== undefined} />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      {hidden > 0 && (
        <Group px="md" pb="sm" className="no-print">
          {shown < MOST ? (
            <Button variant="subtle" size="xs" onClick={() => setShown(shown + STEP)}>
              {texts.showMore(Math.min(hidden, STEP))}
            </Button>
          ) : (
            <Text size="sm">{texts.narrow(hidden)}</Text>
          )}
        </Group>
      )}
    </Paper>
  );
}
