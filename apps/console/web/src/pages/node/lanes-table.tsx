import type { NodeLane, NodeView } from '@chokepoint/console-service/contract';
import { Button, Group, Paper, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { ExportMenu } from '../../components/export-menu.js';
import { LevelBadge } from '../../components/level-badge.js';
import { NodeLink } from '../../components/node-link.js';
import { Sourced } from '../../components/sourced.js';
import { shared } from '../../texts/en.js';
import { laneRows } from './node-export.js';
import { fileName } from './node-path.js';
import { nodeTexts, percent } from './node-texts.js';

const { lanes: texts, units } = nodeTexts;
const FIRST = 12;

interface LanesTableProps {
  readonly node: NodeView;
  readonly side: 'suppliers' | 'customers';
}

/** Lanes in or out, each number with its source. */
export function LanesTable({ node, side }: LanesTableProps) {
  const lanes = node[side];
  const [all, setAll] = useState(false);
  const heading = texts.rowHeading(texts[side], lanes.length);
  return (
    <Paper withBorder p="md" component="section" aria-label={texts[side]}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h5">
          {heading}
        </Title>
        {lanes.length > 0 && <ExportMenu name={`${fileName(node.node.id)}-${side}`} rows={() => laneRows(lanes)} json={() => lanes} />}
      </Group>
      {lanes.length === 0 ? <Text size="sm">{side === 'suppliers' ? texts.noSuppliers : texts.noCustomers}</Text> : <Lanes lanes={all ? lanes : lanes.slice(0, FIRST)} side={side} heading={heading} />}
      {lanes.length > FIRST && !all && (
        <Button size="xs" variant="default" mt="xs" onClick={() => setAll(true)}>
          {texts.all(lanes.length)}
        </Button>
      )}
    </Paper>
  );
}

interface LanesProps {
  readonly lanes: readonly NodeLane[];
  readonly side: LanesTableProps['side'];
  readonly heading: string;
}

function Lanes({ lanes, side, heading }: LanesProps) {
  return (
    <Table.ScrollContainer className="stacked" minWidth={760} scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': heading } }}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.node[side]}</Table.Th>
            <Table.Th>{texts.exposure}</Table.Th>
            <Table.Th>{texts.input}</Table.Th>
            <Table.Th title={texts.shareHelp[side]}>{texts.share}</Table.Th>
            <Table.Th>{texts.standby}</Table.Th>
            <Table.Th>{texts.lead}</Table.Th>
            <Table.Th>{texts.priority}</Table.Th>
            <Table.Th>{texts.output}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lanes.map((lane) => (
            <Table.Tr key={`${lane.node.id} ${lane.input}`}>
              <Table.Td>
                <NodeLink id={lane.node.id} name={lane.node.name} />
              </Table.Td>
              <Table.Td data-label={texts.exposure}>{lane.node.level && lane.node.exposure !== undefined ? <LevelBadge level={lane.node.level} points={lane.node.exposure} /> : shared.none}</Table.Td>
              <Table.Td data-label={texts.input}>{lane.input}</Table.Td>
              <Table.Td data-label={texts.share}>
                <Sourced number={lane.share} text={percent(lane.share.value)} />
              </Table.Td>
              <Table.Td data-label={texts.standby}>
                <Sourced number={lane.standby} text={percent(lane.standby.value)} />
              </Table.Td>
              <Table.Td data-label={texts.lead}>
                <Sourced number={lane.leadWeeks} text={units.weeks(lane.leadWeeks.value)} />
              </Table.Td>
              <Table.Td data-label={texts.priority}>
                <Sourced number={lane.priority} text={units.plain(lane.priority.value)} />
              </Table.Td>
              <Table.Td className="number" data-label={texts.output}>{percent(lane.shareOfOutput)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
