import { Alert, Button, Group, Progress, Text } from '@mantine/core';
import { ProblemNotice } from '../../components/viewed.js';
import { doneShare, type Run } from './use-answers.js';
import { whatIfTexts as texts } from './what-if-texts.js';

interface RunStatusProps {
  readonly run: Run;
  /** Everything that is wrong is told at the parts already. */
  readonly toldAtParts: boolean;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

/** That a question is being answered, how far it is, or why it cannot be. */
export function RunStatus({ run, toldAtParts, onStop, onAgain }: RunStatusProps) {
  if (run.state === 'done') return null;
  if (run.state === 'failed') return toldAtParts ? <Alert color="red" title={texts.refused} role="alert" /> : <ProblemNotice error={run.error!} onAgain={onAgain} />;
  if (run.state === 'stopped') {
    return (
      <Group role="status">
        <Text>{texts.stopped}</Text>
        <Button size="xs" onClick={onAgain}>
          {texts.again}
        </Button>
      </Group>
    );
  }
  const step = run.progress ? texts.running[run.progress.step] : texts.waiting;
  return (
    <Group role="status" gap="sm" wrap="nowrap">
      <Text size="sm" miw={210}>
        {step}
      </Text>
      <Progress value={100 * doneShare(run)} flex={1} aria-label={step} />
      <Button size="xs" variant="default" onClick={onStop}>
        {texts.stop}
      </Button>
    </Group>
  );
}
