import type { Keeper, QuarantinedDetail } from '@chokepoint/console-service/contract';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useView } from '../../../api/view.js';
import { Moment } from '../../../components/moment.js';
import { Viewed } from '../../../components/viewed.js';
import { quarantineTexts } from '../alerts-texts.js';
import classes from '../alerts.module.css';
import { SidePanel } from '../side-panel.js';
import { visible } from './bytes-text.js';
import { BytesView } from './bytes-view.js';
import { RecordState } from './record-state.js';

const texts = quarantineTexts.detail;

interface RecordDrawerProps {
  readonly service: Keeper;
  readonly id: string;
  readonly requeueing: boolean;
  readonly onRequeue: () => void;
  readonly onClose: () => void;
  /** What came of another try. */
  readonly children?: ReactNode;
}

/** One record with all that came, escaped. */
export function RecordDrawer({ service, id, requeueing, onRequeue, onClose, children }: RecordDrawerProps) {
  const path = `/api/quarantine/${service}/${id}`;
  const view = useView<QuarantinedDetail>(path);
  return (
    <SidePanel title={texts.title(service, id)} size="xl" onClose={onClose}>
      <Viewed view={view}>
        {(detail) => (
          <Stack gap="md">
            {children}
            <Facts detail={detail} />
            <Group gap="sm">
              {detail.record.state === 'kept' && (
                <Button size="xs" loading={requeueing} onClick={onRequeue}>
                  {quarantineTexts.requeueOne}
                </Button>
              )}
              <Button size="xs" variant="default" component="a" href={`${path}/value`} download leftSection={<IconDownload size={14} aria-hidden />} title={texts.downloadHint}>
                {texts.download}
              </Button>
            </Group>
            <Text size="sm" c="dimmed">
              {quarantineTexts.explain}
            </Text>
            <Part title={texts.value} content={<BytesView label={texts.value} part={detail.value} />} />
            <Part title={texts.key} content={<BytesView label={texts.key} part={detail.key} />} />
            <Part title={texts.headers} content={detail.headers.length === 0 ? <Text size="sm">{texts.absent}</Text> : detail.headers.map(({ name, value }) => <Header key={name} name={name} value={value} />)} />
          </Stack>
        )}
      </Viewed>
    </SidePanel>
  );
}

function Header({ name, value }: QuarantinedDetail['headers'][number]) {
  return (
    <div>
      <Text size="sm" fw={600} className={classes['mono'] ?? ''}>
        {visible(name)}
      </Text>
      <BytesView label={visible(name)} part={value} />
    </div>
  );
}

function Part({ title, content }: { readonly title: string; readonly content: ReactNode }) {
  return (
    <Stack gap={4} component="section">
      <Title order={3} size="h5">
        {title}
      </Title>
      {content}
    </Stack>
  );
}

function Facts({ detail: { record } }: { readonly detail: QuarantinedDetail }) {
  const { columns } = quarantineTexts;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [columns.wrong, <><strong>{record.reason}</strong>: {visible(record.detail)}</>],
    [columns.place, <span className={classes['mono']}>{placeOf(record)}</span>],
    [columns.received, <Moment at={record.receivedAt} />],
    [columns.size, record.size.toLocaleString('en')],
    [columns.state, <RecordState record={record} />],
  ];
  return (
    <dl className={classes['facts']}>
      {facts.map(([name, value]) => (
        <div key={name} className={classes['fact']}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function placeOf({ topic, partition, offset }: QuarantinedDetail['record']): string {
  return `${visible(topic)}/${partition}@${offset}`;
}
