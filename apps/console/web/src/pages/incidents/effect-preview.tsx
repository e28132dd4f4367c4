import type { PreviewedNode, ReportPreview } from '@chokepoint/console-service/contract';
import { Loader, Paper, ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { send } from '../../api/client.js';
import { useNetwork } from '../../api/network.js';
import { LevelBadge } from '../../components/level-badge.js';
import { Moment } from '../../components/moment.js';
import { ProblemNotice } from '../../components/viewed.js';
import { shared } from '../../texts/en.js';
import { incidentsTexts } from './incidents-texts.js';
import { isPreviewable, written, type Draft } from './report-draft.js';

const texts = incidentsTexts.preview;
const SHOWN = 12;
/** Less does not show. */
const MOVED = 0.05;

/** Exposure of buyers and systems with and without the report. */
export function EffectPreview({ draft }: { readonly draft: Draft }) {
  const [network] = useNetwork();
  const { time, report, errors } = written(draft, incidentsTexts.form.number);
  const isComplete = isPreviewable(report) && Object.keys(errors).length === 0;
  const body = { network, time, report };
  const view = useQuery<ReportPreview>({
    queryKey: ['/api/incidents/preview', body],
    queryFn: ({ signal }) => send('POST', '/api/incidents/preview', body, signal),
    enabled: isComplete,
    placeholderData: keepPreviousData,
  });
  return (
    <Paper withBorder p="md" component="section" aria-label={texts.title} aria-busy={view.isFetching} aria-live="polite">
      <Title order={3} size="h6" mb="xs">
        {texts.title} {view.isFetching && <Loader size={14} aria-label={texts.waiting} />}
      </Title>
      {!isComplete ? (
        <Text size="sm" c="dimmed">
          {texts.empty}
        </Text>
      ) : view.error ? (
        <ProblemNotice error={view.error} />
      ) : view.data ? (
        <Effect preview={view.data} isOld={view.isPlaceholderData} />
      ) : (
        <Text size="sm">{texts.waiting}</Text>
      )}
    </Paper>
  );
}

function Effect({ preview: { asOf, effect, moved, nodes }, isOld }: { readonly preview: ReportPreview; readonly isOld: boolean }) {
  const moving = nodes.filter(({ difference }) => Math.abs(difference) >= MOVED);
  const shown = (moving.length > 0 ? moving : nodes).slice(0, SHOWN);
  return (
    <Stack gap="xs" className={isOld ? 'stale' : undefined}>
      <Text size="sm" fw={600}>
        {effect === 'changes' ? texts.moved(moved, moving.filter(({ difference }) => difference > 0).length, moving.filter(({ difference }) => difference < 0).length) : { same: texts.same, 'unknown-node': texts.unknownNode, later: texts.later }[effect]}
      </Text>
      <ScrollArea type="auto" className="stacked" viewportProps={{ tabIndex: 0, 'aria-label': texts.title, role: 'group' }}>
        <Table verticalSpacing={4} miw={460}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{texts.node}</Table.Th>
              <Table.Th>{texts.before}</Table.Th>
              <Table.Th>{texts.after}</Table.Th>
              <Table.Th ta="right">{texts.difference}</Table.Th>
              <Table.Th>{texts.recovery}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((each) => (
              <Row key={each.node} {...each} />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      {nodes.length > shown.length && (
        <Text size="xs" c="dimmed">
          {texts.more(nodes.length - shown.length)}
        </Text>
      )}
      <Text size="xs" c="dimmed" component="div">
        {texts.asOf} <Moment at={asOf} />
      </Text>
    </Stack>
  );
}

function Row({ name, before, after, difference }: PreviewedNode) {
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td data-label={texts.before}>
        <LevelBadge level={before.level} points={before.exposure} />
      </Table.Td>
      <Table.Td data-label={texts.after}>
        <LevelBadge level={after.level} points={after.exposure} />
      </Table.Td>
      <Table.Td ta="right" className="number" fw={650} data-label={texts.difference}>
        {texts.signed(difference)}
      </Table.Td>
      <Table.Td data-label={texts.recovery}>{after.timeToRecovery === undefined ? (after.timeToImpact === undefined ? shared.none : incidentsTexts.open) : shared.weeks(after.timeToRecovery)}</Table.Td>
    </Table.Tr>
  );
}
