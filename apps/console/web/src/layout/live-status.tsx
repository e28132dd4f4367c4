import { Alert, Badge } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useLive } from '../api/live.js';
import { timeOfDay } from '../components/moment-text.js';
import { shared } from '../texts/en.js';

/** Whether changes reach the page as they happen. */
export function LiveSign() {
  const { connection } = useLive();
  const cut = connection === 'cut';
  return (
    <Badge variant={cut ? 'filled' : 'default'} {...(cut && { color: 'red.9' })} size="lg" role="status" data-connection={connection}>
      {{ connecting: '○', live: '●', cut: '✕' }[connection]} {shared.live.sign[connection]}
    </Badge>
  );
}

/** What is wrong, where something is. */
export function LiveNotice() {
  const { connection, since, services } = useLive();
  const away = services.filter(({ answers }) => !answers);
  if (connection === 'cut') return <Notice text={shared.live.cut(timeOfDay(since))} />;
  if (away.length === 0) return null;
  return <Notice text={shared.live.away(away.map(({ name }) => name), timeOfDay(Math.min(...away.map((each) => Date.parse(each.since)))))} />;
}

function Notice({ text }: { readonly text: string }) {
  return (
    <Alert color="red" icon={<IconPlugConnectedX aria-hidden />} mb="md" role="alert">
      {text}
    </Alert>
  );
}
