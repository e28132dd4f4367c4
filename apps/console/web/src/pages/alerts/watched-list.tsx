import type { AlertRule } from '@chokepoint/console-service/contract';
import { Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { NodeLink } from '../../components/node-link.js';
import { alertsTexts as texts } from './alerts-texts.js';

const FEW = 3;

interface WatchedListProps {
  readonly nodes: AlertRule['raised'];
  readonly lanes: AlertRule['raisedLanes'];
}

/** Nodes and lanes, few at first. */
export function WatchedList({ nodes, lanes }: WatchedListProps) {
  const [all, { toggle }] = useDisclosure();
  const most = all ? Infinity : FEW;
  const left = nodes.length + lanes.length - FEW;
  return (
    <Stack gap={0} align="flex-start">
      {nodes.slice(0, most).map(({ id, name }) => (
        <NodeLink key={id} id={id} name={name} />
      ))}
      {lanes.slice(0, Math.max(0, most - nodes.length)).map(({ from, to, input }) => (
        <Text key={`${from}\n${to}\n${input}`} size="sm">
          {texts.lane(from, to, input)}
        </Text>
      ))}
      {left > 0 && (
        <UnstyledButton fz="sm" td="underline" c="dimmed" aria-expanded={all} onClick={toggle}>
          {all ? texts.fewer : texts.and(left)}
        </UnstyledButton>
      )}
    </Stack>
  );
}
