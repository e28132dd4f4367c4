import { Text } from '@mantine/core';
import classes from '../deliveries.module.css';

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly isBad?: boolean;
}

/** A number to be seen first, and what it counts. */
export function Figure({ name, value, isBad = false }: FigureProps) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      <div className={`number ${classes['figure']} ${isBad ? classes['bad'] : ''}`}>{value}</div>
    </div>
  );
}
