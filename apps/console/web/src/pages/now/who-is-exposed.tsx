import type { NodeNow } from '@chokepoint/console-service/contract';
import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { LevelBadge } from '../../components/level-badge.js';
import { NodeLink } from '../../components/node-link.js';
import { shared } from '../../texts/en.js';
import { exposedFirst } from './groups.js';
import { nowTexts as texts } from './now-texts.js';
import classes from './now.module.css';

const MOST = 8;

/** On the first screen: those who wait for machines, the most exposed first. Nothing where nobody is exposed. */
export function WhoIsExposed({ nodes }: { readonly nodes: readonly NodeNow[] }) {
  const { kind, exposed } = useMemo(() => exposedFirst(nodes), [nodes]);
  if (exposed.length === 0) return null;
  const title = texts.exposedOf(shared.kinds[kind] ?? kind);
  return (
    <section aria-label={title}>
      <ul className={classes['who']}>
        {exposed.slice(0, MOST).map(({ id, name, now }) => (
          <li key={id}>
            <NodeLink id={id} name={name} />
            {now && <LevelBadge level={now.level} points={now.exposure} />}
          </li>
        ))}
      </ul>
      {exposed.length > MOST && (
        <Text size="xs" c="dimmed">
          {texts.more(exposed.length - MOST)}
        </Text>
      )}
    </section>
  );
}
