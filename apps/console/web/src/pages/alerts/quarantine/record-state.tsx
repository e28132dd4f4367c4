import type { QuarantinedRecord } from '@chokepoint/console-service/contract';
import { Stack, Text } from '@mantine/core';
import { Moment } from '../../../components/moment.js';
import { quarantineTexts as texts } from '../alerts-texts.js';
import { Sign } from '../sign.js';

export function RecordState({ record: { state, attempts, requeuedAt } }: { readonly record: QuarantinedRecord }) {
  return (
    <Stack gap={0} align="flex-start">
      {state === 'kept' ? (
        <Sign tone="waiting" shape="◆">
          {texts.states.kept}
        </Sign>
      ) : (
        <Sign tone="good">{texts.states.requeued}</Sign>
      )}
      {requeuedAt ? (
        <Text size="xs" c="dimmed" component="div">
          <Moment at={requeuedAt} />
        </Text>
      ) : (
        attempts > 0 && (
          <Text size="xs" c="dimmed">
            {texts.tried(attempts)}
          </Text>
        )
      )}
    </Stack>
  );
}
