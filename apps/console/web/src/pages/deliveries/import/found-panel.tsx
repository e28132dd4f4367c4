import type { ImportSurvey, ImportView } from '@chokepoint/console-service/contract';
import { Alert, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { ListTable } from '../../../components/list-table.js';
import classes from '../deliveries.module.css';
import { dayText } from '../figures-text.js';
import { laneText } from '../lane-name.js';
import { Figure } from './figure.js';
import { importTexts } from './import-texts.js';
import { factText, knownText } from './import-words.js';
import { ProblemPanel } from './problem-panel.js';

const texts = importTexts.found;
const { whole } = importTexts;
const ROWS_HEIGHT = 260;

/** What the dry run found: all that would be stored, and all that is wrong. */
export function FoundPanel({ view }: { readonly view: ImportView }) {
  const { survey, problems, state } = view;
  const isWrong = problems.count > 0;
  return (
    <Paper withBorder p="md" component="section" aria-label={texts.title}>
      <Stack gap="md">
        <Title order={2} size="h5">
          {texts.title}
        </Title>
        {state === 'unreadable' && <Alert color="red" role="alert">{view.failure ?? texts.unreadable}</Alert>}
        {survey && (
          <Text fw={600} className={isWrong ? classes['bad'] : undefined} style={{ whiteSpace: 'normal' }}>
            {isWrong ? `✕ ${texts.problems(survey.bad, survey.rows)}` : `✓ ${texts.clean(survey.rows)}`}
          </Text>
        )}
        {survey && <Figures survey={survey} />}
        {isWrong && <ProblemPanel id={view.id} problems={problems} />}
        {survey && survey.lanes.count > 0 && <Lanes survey={survey} />}
        {survey && survey.sample.length > 0 && <Sample survey={survey} />}
      </Stack>
    </Paper>
  );
}

function Figures({ survey: { rows, filtered, bad, contradictions, facts, orders, lanes, first, last } }: { readonly survey: ImportSurvey }) {
  const kinds = (['ordered', 'received', 'cancelled', 'delayed'] as const).filter((kind) => facts[kind] > 0);
  return (
    <Group gap="xl" align="flex-start">
      <Figure name={texts.rows} value={whole(rows)} />
      {bad > 0 && <Figure name={texts.bad} value={whole(bad)} isBad />}
      {contradictions > 0 && <Figure name={texts.contradictions} value={whole(contradictions)} isBad />}
      {filtered > 0 && <Figure name={texts.filtered} value={whole(filtered)} />}
      {kinds.map((kind) => (
        <Figure key={kind} name={texts.facts[kind]} value={whole(facts[kind])} />
      ))}
      <Figure name={texts.orders} value={orders.exact ? whole(orders.count) : texts.about(orders.count)} />
      <Figure name={texts.lanes} value={whole(lanes.count)} />
      {lanes.unknown !== undefined && lanes.unknown > 0 && <Figure name={texts.unknownLanes} value={whole(lanes.unknown)} isBad />}
      {first !== undefined && last !== undefined && <Figure name={texts.dates} value={`${dayText(first)} – ${dayText(last)}`} />}
    </Group>
  );
}

function Lanes({ survey: { lanes } }: { readonly survey: ImportSurvey }) {
  const { columns } = texts;
  return (
    <div>
      <Title order={3} size="h6">
        {texts.laneTitle}
      </Title>
      {lanes.unknown !== undefined && lanes.unknown > 0 && <Text size="sm" c="dimmed">{texts.unknownMeaning}</Text>}
      <ListTable
        records={lanes.busiest}
        idAccessor={({ lane }) => JSON.stringify(lane)}
        height={lanes.busiest.length > 6 ? ROWS_HEIGHT : 'auto'}
        verticalSpacing={6}
        columns={[
          { accessor: 'lane', title: columns.lane, width: 210, sortBy: ({ lane }) => laneText(lane), render: ({ lane }) => laneText(lane) },
          { accessor: 'state', title: columns.state, width: 196, sortBy: (lane) => knownText(lane), render: (lane) => <span className={lane.known === false ? classes['bad'] : undefined}>{knownText(lane)}</span> },
          { accessor: 'ordered', title: columns.ordered, width: 100, textAlign: 'right', sortBy: ({ ordered }) => ordered, render: ({ ordered }) => whole(ordered) },
          { accessor: 'received', title: columns.received, width: 106, textAlign: 'right', sortBy: ({ received }) => received, render: ({ received }) => whole(received) },
          { accessor: 'last', title: columns.last, width: 110, textAlign: 'right', sortBy: ({ last }) => last, render: ({ last }) => dayText(last) },
        ]}
      />
    </div>
  );
}

function Sample({ survey: { sample } }: { readonly survey: ImportSurvey }) {
  const { sampleColumns } = texts;
  return (
    <div>
      <Title order={3} size="h6">
        {texts.sample}
      </Title>
      <ListTable
        records={sample.map((fact, index) => ({ ...fact, index }))}
        idAccessor="index"
        height={ROWS_HEIGHT}
        verticalSpacing={6}
        columns={[
          { accessor: 'line', title: sampleColumns.line, width: 60, textAlign: 'right' },
          { accessor: 'kind', title: sampleColumns.kind, width: 84 },
          { accessor: 'time', title: sampleColumns.time, width: 104, render: ({ time }) => dayText(time) },
          { accessor: 'what', title: sampleColumns.what, width: 440, render: ({ data }) => factText(data) },
        ]}
      />
    </div>
  );
}
