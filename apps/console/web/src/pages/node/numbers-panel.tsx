import type { NodeNumber, NodeView } from '@chokepoint/console-service/contract';
import { Group, Paper, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { ExportMenu } from '../../components/export-menu.js';
import { Sourced, SourceText } from '../../components/sourced.js';
import { numberRows } from './node-export.js';
import { fileName } from './node-path.js';
import { nodeTexts, percent } from './node-texts.js';
import { numberText } from './number-text.js';

const texts = nodeTexts.numbers;

/** Its own numbers and those of what it needs, each with where it comes from. */
export function NumbersPanel({ node }: { readonly node: NodeView }) {
  return (
    <Paper withBorder p="md" component="section" aria-label={texts.title}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2} size="h5">
            {texts.title}
          </Title>
          <Text size="sm" c="dimmed">
            {texts.legend}
          </Text>
        </div>
        <ExportMenu name={`${fileName(node.node.id)}-numbers`} rows={() => numberRows(node)} />
      </Group>
      <SimpleGrid cols={{ base: 1, lg: 2 }} mt="xs">
        <OwnNumbers node={node} />
        <Stack>
          <Needs node={node} />
          {node.about.length > 0 && (
            <div>
              <Title order={3} size="h6">
                {texts.about}
              </Title>
              {node.about.map((source, place) => (
                <SourceText key={place} source={source} />
              ))}
            </div>
          )}
        </Stack>
      </SimpleGrid>
    </Paper>
  );
}

function OwnNumbers({ node: { numbers } }: { readonly node: NodeView }) {
  return (
    <Table verticalSpacing={2}>
      <Table.Tbody>
        {(Object.keys(texts.names) as NodeNumber[]).map((name) => {
          const number = numbers[name];
          return (
            number && (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={400}>
                  {texts.names[name]}
                </Table.Th>
                <Table.Td>
                  <Sourced number={number} text={numberText(name, number.value)} />
                </Table.Td>
              </Table.Tr>
            )
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

function Needs({ node: { requirements } }: { readonly node: NodeView }) {
  if (requirements.length === 0) return <Text size="sm">{texts.noRequirements}</Text>;
  return (
    <Table.ScrollContainer className="stacked" minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': texts.requirements } }}>
      <Table verticalSpacing={2}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.requirements}</Table.Th>
            <Table.Th>{texts.unitsPerOutput}</Table.Th>
            <Table.Th>{texts.criticality}</Table.Th>
            <Table.Th>{texts.stockWeeks}</Table.Th>
            <Table.Th>{texts.surge}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {requirements.map(({ input, unitsPerOutput, criticality, stockWeeks, surge }) => (
            <Table.Tr key={input}>
              <Table.Td>{input}</Table.Td>
              <Table.Td data-label={texts.unitsPerOutput}>
                <Sourced number={unitsPerOutput} text={nodeTexts.units.plain(unitsPerOutput.value)} />
              </Table.Td>
              <Table.Td data-label={texts.criticality}>
                <Sourced number={criticality} text={nodeTexts.units.plain(criticality.value)} />
              </Table.Td>
              <Table.Td data-label={texts.stockWeeks}>
                <Sourced number={stockWeeks} text={nodeTexts.units.weeks(stockWeeks.value)} />
              </Table.Td>
              <Table.Td data-label={texts.surge}>
                <Sourced number={surge} text={percent(surge.value)} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
