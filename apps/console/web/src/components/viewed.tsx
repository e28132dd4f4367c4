import { Alert, Box, Button, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconClockExclamation } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/client.js';
import { shared } from '../texts/en.js';
import { dayAndTime } from './moment-text.js';
import { Waiting } from './waiting.js';

interface ViewedProps<T> {
  readonly view: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** What was read; or that it is being read, or why it cannot be. Old numbers are never shown as new ones. */
export function Viewed<T>({ view, children }: ViewedProps<T>) {
  if (view.data === undefined) return view.error ? <ProblemNotice error={view.error} onAgain={() => void view.refetch()} /> : <Waiting />;
  if (!view.error) return <>{children(view.data)}</>;
  return (
    <>
      <Alert color="orange" icon={<IconClockExclamation aria-hidden />} mb="md" role="alert">
        {shared.problem.stale(view.error.message, dayAndTime(view.dataUpdatedAt))}
      </Alert>
      <Box className="stale">{children(view.data)}</Box>
    </>
  );
}

interface ProblemNoticeProps {
  readonly error: Error;
  readonly onAgain?: () => void;
}

/** What went wrong, which field, and what to do. */
export function ProblemNotice({ error, onAgain }: ProblemNoticeProps) {
  const problem = error instanceof ApiProblem ? error.problem : { title: shared.problem.title, detail: error.message, advice: undefined, fields: undefined };
  return (
    <Alert color="red" icon={<IconAlertCircle aria-hidden />} title={problem.title} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{problem.detail}</Text>
        {problem.advice && <Text size="sm">{problem.advice}</Text>}
        {onAgain && (
          <Button size="xs" variant="default" onClick={onAgain}>
            {shared.problem.again}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
