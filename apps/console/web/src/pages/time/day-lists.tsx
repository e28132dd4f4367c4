import type { NodeIdentity } from '@chokepoint/console-service/contract';
import { Stack, Text, Title } from '@mantine/core';
import { IncidentLink } from '../../components/incident-link.js';
import { LevelBadge } from '../../components/level-badge.js';
import { NodeLink } from '../../components/node-link.js';
import type { IncidentMark } from './incident-marks.js';
import classes from './time.module.css';
import { timeTexts as texts } from './time-texts.js';
import type { DayExposure } from './timeline-days.js';

const LONGEST = 8;
const GROUPS = ['buyer', 'system', 'accelerator', 'other'] as const;

interface DayListsProps {
  readonly nodes: readonly NodeIdentity[];
  readonly exposures: ReadonlyMap<string, DayExposure>;
  readonly marks: readonly IncidentMark[];
}

/** Who was exposed on the day, and what held. */
export function DayLists({ nodes, exposures, marks }: DayListsProps) {
  const exposed = nodes.map((node) => ({ ...node, ...exposures.get(node.id)! })).filter(({ level }) => level !== 'low').toSorted((a, b) => b.exposure - a.exposure);
  const groupOf = (kind: string | undefined) => GROUPS.find((group) => group === kind) ?? 'other';
  return (
    <Stack gap="sm">
      {GROUPS.map((group) => {
        const members = exposed.filter(({ kind }) => groupOf(kind) === group);
        return (
          <section key={group} aria-label={texts.lists[group]}>
            <Title order={2} size="h6">
              {texts.lists[group]}
            </Title>
            {members.length === 0 && (
              <Text size="sm" c="dimmed">
                {texts.nobody}
              </Text>
            )}
            <ul className={classes['list']}>
              {members.slice(0, LONGEST).map(({ id, name, level, exposure }) => (
                <li key={id}>
                  <Text size="sm">
                    <NodeLink id={id} name={name} />
                  </Text>
                  <LevelBadge level={level} points={exposure} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <section aria-label={texts.strip.incidents}>
        <Title order={2} size="h6">
          {texts.incidents(marks.length)}
        </Title>
        <ul className={classes['list']}>
          {marks.map(({ incident }) => (
            <li key={incident}>
              <IncidentLink incident={incident} />
            </li>
          ))}
        </ul>
      </section>
    </Stack>
  );
}
