import { Alert, Box, Button, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconClockExclamation } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { createContext, use, type ReactNode } from 'react';
import { ApiProblem } from '../api/client.js';
import { shared } from '../texts/en.js';
import { dayAndTime } from './moment-text.js';
import { Page } from './page.js';
import { Waiting } from './waiting.js';

/** Whether something around it says already that what is shown is old. */
const Marked = createContext(false);

interface ViewedProps<T> {
  readonly view: UseQueryResult<T>;
  /** Of the page, where this is all of it: what it is called until it is known what it says. */
  readonly title?: string;
  readonly children: (data: T) => ReactNode;
}

/** What was read; or that it is being read, or why it cannot be. Old numbers are never shown as new ones. */
export function Viewed<T>({ view, title, children }: ViewedProps<T>) {
  const isMarked = use(Marked);
  if (view.data === undefined) {
    const instead = view.error ? <ProblemNotice error={view.error} onAgain={() => void view.refetch()} /> : <Waiting />;
    return title === undefined ? instead : <Page title={title}>{instead}</Page>;
  }
  if (!view.error || isMarked) return <>{children(view.data)}</>;
  return (
    <>
      <Alert color="orange" icon={<IconClockExclamation aria-hidden />} mb="md" role="alert">
        {shared.problem.stale(view.error.message, dayAndTime(view.dataUpdatedAt))}
      </Alert>
      <Marked value={true}>
        <Box className="stale">{children(view.data)}</Box>
      </Marked>
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
