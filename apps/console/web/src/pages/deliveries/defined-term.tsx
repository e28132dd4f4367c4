import { Tooltip } from '@mantine/core';
import classes from './deliveries.module.css';

interface DefinedTermProps {
  readonly term: string;
  readonly meaning: string;
}

/** A word whose definition comes when one points at it, or reaches it by keyboard or touch. */
export function DefinedTerm({ term, meaning }: DefinedTermProps) {
  return (
    <Tooltip label={meaning} multiline w={320} events={{ hover: true, focus: true, touch: true }} withArrow>
      <button type="button" className={classes['term']} aria-description={meaning}>
        {term}
      </button>
    </Tooltip>
  );
}
