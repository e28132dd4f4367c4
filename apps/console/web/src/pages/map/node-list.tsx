import type { Level } from '@chokepoint/console-service/contract';
import { Anchor, Text } from '@mantine/core';
import { LevelBadge } from '../../components/level-badge.js';
import { mapPageTexts } from './map-texts.js';
import classes from './map-page.module.css';

export interface ListedNode {
  readonly id: string;
  readonly name: string;
  readonly level?: Level | undefined;
  readonly points?: number | undefined;
  /** Beside the name, instead of a level. */
  readonly note?: string | undefined;
}

const SHOWN = 40;

/** Nodes that can be gone to. */
export function NodeList({ nodes, onChoose }: { readonly nodes: readonly ListedNode[]; readonly onChoose: (node: string) => void }) {
  return (
    <>
      <ul className={classes['plain']}>
        {nodes.slice(0, SHOWN).map(({ id, name, level, points, note }) => (
          <li key={id}>
            <Anchor component="button" type="button" size="sm" ta="left" onClick={() => onChoose(id)}>
              {name}
            </Anchor>
            {note !== undefined ? <span className="number">{note}</span> : level && <LevelBadge level={level} {...(points !== undefined && { points })} />}
          </li>
        ))}
      </ul>
      {nodes.length > SHOWN && (
        <Text size="xs" c="dimmed">
          {mapPageTexts.panel.more(nodes.length - SHOWN)}
        </Text>
      )}
    </>
  );
}
