import { Text } from '@mantine/core';
import { dayAndTime, inUtc } from './moment-text.js';

/** A moment in the viewer's zone, with UTC beside it. */
export function Moment({ at }: { readonly at: string }) {
  const milliseconds = Date.parse(at);
  return (
    <time dateTime={at} className="number">
      {dayAndTime(milliseconds)}{' '}
      <Text span size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        ({inUtc(milliseconds)})
      </Text>
    </time>
  );
}
