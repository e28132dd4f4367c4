import type { AlertRule } from '@chokepoint/console-service/contract';
import { Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Fragment } from 'react';
import { NodeLink } from '../../components/node-link.js';
import { alertsTexts as texts } from './alerts-texts.js';
import classes from './alerts.module.css';

const FEW = 3;

interface WatchedListProps {
  readonly nodes: AlertRule['raised'];
  readonly lanes: AlertRule['raisedLanes'];
}

/** Nodes and lanes in a line, few at first. */
export function WatchedList({ nodes, lanes }: WatchedListProps) {
  const [all, { toggle }] = useDisclosure();
  const shown = [
    ...nodes.map(({ id, name }) => ({ key: id, content: <NodeLink id={id} name={name} /> })),
    ...lanes.map(({ from, to, input }) => ({ key: `${from}\n${to}\n${input}`, content: texts.lane(from, to, input) })),
  ];
  const left = shown.length - FEW;
  if (shown.length === 0) return null;
  return (
    <Text size="sm" component="div" className={classes['watched'] ?? ''}>
      {shown.slice(0, all ? undefined : FEW).map(({ key, content }, place) => (
        <Fragment key={key}>
          {place > 0 && ', '}
          {content}
        </Fragment>
      ))}{' '}
      {left > 0 && (
        <UnstyledButton fz="sm" td="underline" c="dimmed" aria-expanded={all} onClick={toggle}>
          {all ? texts.fewer : texts.and(left)}
        </UnstyledButton>
      )}
    </Text>
  );
}
