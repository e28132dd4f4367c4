import { Anchor, ScrollArea, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import { utcDay } from '../../components/moment-text.js';
import { effectOf } from './effect-text.js';
import { isSameDay, type IncidentGroup } from './incident-groups.js';
import { incidentsTexts as texts } from './incidents-texts.js';
import { PlaceLinks } from './place-links.js';
import { StatusMark } from './status-mark.js';
import { spanOf, TimeBar } from './time-bar.js';

/** One row an incident, those that act first. */
export function IncidentTable({ groups, now }: { readonly groups: readonly IncidentGroup[]; readonly now: string }) {
  const span = spanOf(groups, now);
  return (
    <ScrollArea type="auto" className="stacked" viewportProps={{ tabIndex: 0, 'aria-label': texts.caption, role: 'group' }}>
      <Table miw={980} verticalSpacing={6} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="21%">{texts.columns.incident}</Table.Th>
            <Table.Th w={124}>{texts.columns.status}</Table.Th>
            <Table.Th w="22%">{texts.columns.where}</Table.Th>
            <Table.Th w="17%">{texts.columns.effect}</Table.Th>
            <Table.Th>{texts.columns.period}</Table.Th>
            <Table.Th w={110}>{texts.columns.known}</Table.Th>
            <Table.Th w={92} ta="right">
              {texts.columns.reports}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.map((group) => (
            <Table.Tr key={group.incident} data-incident={group.incident}>
              <Table.Td>
                <Anchor component={Link} to={`/incidents/${encodeURIComponent(group.incident)}`} fw={group.isActing ? 650 : 400} size="sm">
                  {group.name}
                </Anchor>
                {group.cause && (
                  <Text size="xs" c="dimmed">
                    {group.cause}
                  </Text>
                )}
              </Table.Td>
              <Table.Td data-label={texts.columns.status}>
                <StatusMark status={group.status} />
                {group.isActing && <Text size="xs">{texts.acting}</Text>}
              </Table.Td>
              <Table.Td data-label={texts.columns.where} data-wide>
                <PlaceLinks places={group.places} />
              </Table.Td>
              <Table.Td data-label={texts.columns.effect}>
                <Text size="sm">{effectOf(group.places)}</Text>
              </Table.Td>
              <Table.Td data-label={texts.columns.period} data-wide>
                <Text size="xs" className="number">
                  {texts.period(group.start, group.until)}
                </Text>
                {group.endsAt && !isSameDay(group.endsAt, group.until) && (
                  <Text size="xs" c="dimmed" className="number">
                    {texts.whole(group.endsAt)}
                  </Text>
                )}
                {group.start && <TimeBar start={group.start} until={group.endsAt} span={span} now={now} isActing={group.isActing} />}
              </Table.Td>
              <Table.Td className="number" data-label={texts.columns.known}>{utcDay(group.knownAt)}</Table.Td>
              <Table.Td ta="right" className="number" data-label={texts.columns.reports}>
                {group.reports}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
