import type { NumberSource, SourcedNumber } from '@chokepoint/console-service/contract';
import { List, Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { shared } from '../texts/en.js';
import { Citation } from './citation.js';
import classes from './sourced.module.css';

/** A letter for each basis: never colour alone. */
export const BASIS_MARKS = { reported: 'R', estimated: 'E', unsourced: '?', default: 'D', derived: '=' } as const;

interface SourcedProps {
  readonly number: SourcedNumber;
  /** The number as it is read, with its unit. */
  readonly text: string;
}

/** A number, a mark of its basis, and behind the mark where it comes from. */
export function Sourced({ number, text }: SourcedProps) {
  const { basis } = number;
  return (
    <span className={classes['sourced']}>
      <span className="number">{text}</span>
      <Popover width={320} position="bottom-start" withArrow shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton className={classes['mark']} data-basis={basis} aria-label={shared.basis.open(text, shared.basis[basis])} title={shared.basis[basis]}>
            {BASIS_MARKS[basis]}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <SourceText source={number} />
        </Popover.Dropdown>
      </Popover>
    </span>
  );
}

/** Basis, how, rule and citations. */
export function SourceText({ source: { basis, how, rule, citations, asOf } }: { readonly source: NumberSource }) {
  const facts = [rule && shared.basis.rule(rule), asOf && shared.basis.asOf(asOf)].filter(Boolean).join(' · ');
  return (
    <Stack gap={4} tabIndex={-1} data-autofocus className={classes['text']}>
      <Text size="sm" fw={600}>
        {shared.basis[basis]}
      </Text>
      <Text size="sm">{how ?? shared.basis.why[basis]}</Text>
      {facts && (
        <Text size="xs" c="dimmed">
          {facts}
        </Text>
      )}
      {citations.length > 0 && (
        <List size="sm" aria-label={shared.basis.sources}>
          {citations.map((citation) => (
            <List.Item key={citation}>
              <Citation text={citation} />
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}
