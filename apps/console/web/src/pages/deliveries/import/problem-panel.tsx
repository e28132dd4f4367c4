import type { ImportProblems } from '@chokepoint/console-service/contract';
import { Anchor, Group, Text, Title } from '@mantine/core';
import { ListTable } from '../../../components/list-table.js';
import { importTexts } from './import-texts.js';

const texts = importTexts.problems;
const HEIGHT = 240;
const MOST_REASONS = 5;

interface ProblemPanelProps {
  /** Of the import whose problems can all be had as CSV. */
  readonly id?: string;
  readonly problems: ImportProblems;
}

/** What is wrong with a table, by line and column. */
export function ProblemPanel({ id, problems: { count, first, reasons } }: ProblemPanelProps) {
  const { columns } = texts;
  return (
    <div>
      <Group justify="space-between">
        <Title order={3} size="h6">
          {texts.title}: {first.length < count ? texts.first(first.length, count) : texts.all(count)}
        </Title>
        {id !== undefined && (
          <Anchor href={`/api/deliveries/imports/${encodeURIComponent(id)}/problems.csv`} download size="sm">
            {texts.csv}
          </Anchor>
        )}
      </Group>
      {reasons.slice(0, MOST_REASONS).map(({ column, reason, count: times }) => (
        <Text key={`${column} ${reason}`} size="sm" c="dimmed" className="number">
          {texts.times(times)} {column}: {reason}
        </Text>
      ))}
      <ListTable
        records={first.map((problem, index) => ({ ...problem, index }))}
        idAccessor="index"
        height={first.length > 5 ? HEIGHT : 'auto'}
        verticalSpacing={6}
        columns={[
          { accessor: 'line', title: columns.line, width: 70, textAlign: 'right' },
          { accessor: 'column', title: columns.column, width: 130 },
          { accessor: 'value', title: columns.value, width: 130, ellipsis: true },
          { accessor: 'reason', title: columns.reason, width: 330 },
        ]}
      />
    </div>
  );
}
