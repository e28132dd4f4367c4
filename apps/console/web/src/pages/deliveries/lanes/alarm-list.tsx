import type { LaneAlarm } from '@chokepoint/console-service/contract';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Moment } from '../../../components/moment.js';
import classes from '../deliveries.module.css';
import { deliveriesTexts } from '../deliveries-texts.js';
import { LaneCell } from '../lane-cell.js';

const texts = deliveriesTexts.lanes;
const FIRST = 8;

/** What the lane alarms hold now, the newest first. */
export function AlarmList({ alarms }: { readonly alarms: readonly LaneAlarm[] }) {
  const [isOpen, { toggle }] = useDisclosure();
  const shown = isOpen ? alarms : alarms.slice(0, FIRST);
  return (
    <Paper withBorder p="md" component="section" aria-label={texts.alarms.title}>
      <Title order={2} size="h5" mb="xs">
        {texts.alarms.title}
      </Title>
      {alarms.length === 0 && <Text size="sm" c="dimmed">{texts.alarms.none}</Text>}
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {shown.map((alarm) => (
          <Alarm key={JSON.stringify([alarm.on, alarm.lane])} alarm={alarm} />
        ))}
      </Stack>
      {alarms.length > FIRST && (
        <Button variant="subtle" size="xs" mt="xs" onClick={toggle} className="no-print">
          {isOpen ? texts.alarms.less : texts.alarms.show(alarms.length)}
        </Button>
      )}
    </Paper>
  );
}

function Alarm({ alarm }: { readonly alarm: LaneAlarm }) {
  const isOverdue = alarm.on === 'delivery.overdue';
  return (
    <Group component="li" gap="md" align="flex-start" wrap="wrap">
      <Text span className={classes['bad']} size="sm" w={96}>
        {isOverdue ? `◔ ${texts.alarms.overdue}` : `▲ ${texts.alarms.drifting}`}
      </Text>
      <div style={{ flex: '1 1 200px' }}>
        <LaneCell lane={alarm.lane} />
      </div>
      <Text size="sm" style={{ flex: '2 1 280px' }}>
        {isOverdue ? texts.alarms.overdueText(alarm.lines ?? 0, alarm.days) : texts.alarms.driftingText(alarm.days)}
        <Text span size="xs" c="dimmed" display="block">
          {isOverdue ? ordersText(alarm) : alarm.reasons.map((reason) => texts.reasons[reason] ?? reason).join(', ')}
        </Text>
      </Text>
      <Text size="sm" style={{ flex: '1 1 240px' }}>
        {texts.alarms.since} <Moment at={alarm.since} />
      </Text>
    </Group>
  );
}

function ordersText({ orders }: LaneAlarm): string {
  return `${texts.alarms.orders}: ${orders.map(({ order, line }) => `${order}/${line}`).join(', ')}`;
}
