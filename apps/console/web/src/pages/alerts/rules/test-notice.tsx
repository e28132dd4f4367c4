import type { TestResult } from '@chokepoint/console-service/contract';
import { Alert, Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { alertsTexts, ruleTexts } from '../alerts-texts.js';

const texts = ruleTexts.tested;

interface TestNoticeProps {
  readonly id: string;
  readonly result: TestResult;
  readonly onClose: () => void;
}

/** What came of a test, at once. */
export function TestNotice({ id, result: { delivered, status, detail }, onClose }: TestNoticeProps) {
  return (
    <Alert color={delivered ? 'green' : 'red'} icon={delivered ? <IconCheck aria-hidden /> : <IconX aria-hidden />} title={texts.title(id, delivered)} role="status" withCloseButton closeButtonLabel={alertsTexts.close} onClose={onClose}>
      <Text size="sm">
        {status === undefined ? texts.silent : texts.status(status)} {detail !== String(status) && texts.detail(detail)}
      </Text>
    </Alert>
  );
}
