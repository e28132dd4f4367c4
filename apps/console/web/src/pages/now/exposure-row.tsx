import type { IncidentShare, NodeNow, NodeTrend } from '@chokepoint/console-service/contract';
import { Button, Group, Skeleton, Stack, Table, Text } from '@mantine/core';
import { memo, useState } from 'react';
import { IncidentLink } from '../../components/incident-link.js';
import { LevelBadge, levelColour } from '../../components/level-badge.js';
import { timeOfDay } from '../../components/moment-text.js';
import { NodeLink } from '../../components/node-link.js';
import { Sparkline } from '../../components/sparkline.js';
import { shared } from '../../texts/en.js';
import type { Change } from './changes.js';
import { nowTexts as texts } from './now-texts.js';
import classes from './now.module.css';
import { movedOn, recoveryAt } from './recovery.js';

/** What is known beside the scores, by node. */
export interface Behind {
  readonly asOf: string | undefined;
  readonly changes: ReadonlyMap<string, Change>;
  /** Absent until contributions have been read. */
  readonly shares: ReadonlyMap<string, readonly IncidentShare[]> | undefined;
  /** They cannot be read. */
  readonly isWithoutShares: boolean;
  /** Absent until history has been read. */
  readonly trends: ReadonlyMap<string, NodeTrend> | undefined;
}

interface ExposureRowProps {
  readonly node: NodeNow;
  readonly asOf: string | undefined;
  readonly change: Change | undefined;
  /** Absent until contributions have been read. */
  readonly shares: readonly IncidentShare[] | undefined;
  readonly trend: NodeTrend | undefined;
  readonly hasTrends: boolean;
  readonly isWithoutShares: boolean;
}

/** Drawn again only where its own numbers change. */
export const ExposureRow = memo(function ExposureRow({ node, asOf, change, shares, trend, hasTrends, isWithoutShares }: ExposureRowProps) {
  const { id, name, owner, now } = node;
  return (
    <Table.Tr data-node={id}>
      <Table.Td>
        <NodeLink id={id} name={name} />
        {owner && owner !== name && (
          <Text size="xs" c="dimmed">
            {owner}
          </Text>
        )}
      </Table.Td>
      <Table.Td data-label={texts.columns.exposure}>
        {now ? (
          <div key={change?.at} className={change ? classes['changed'] : undefined}>
            <LevelBadge level={now.level} points={now.exposure} />
          </div>
        ) : (
          shared.none
        )}
        <LastChange change={change} movedOn={movedOn(now?.exposure, asOf, trend)} />
      </Table.Td>
      <Table.Td ta="right" className="number" data-label={texts.columns.change}>
        {now && hasTrends && <WeekChange value={now.exposure - (trend?.weekAgo ?? 0)} />}
      </Table.Td>
      <Table.Td data-label={texts.columns.trend}>{now && hasTrends && <Trend name={name} values={[...(trend?.points ?? [0]), now.exposure]} colour={now.level === 'low' ? 'var(--series-6)' : levelColour(now.level)} />}</Table.Td>
      <Table.Td data-label={texts.columns.impact}>{now?.timeToImpact === undefined ? shared.none : now.timeToImpact === 0 ? texts.now : texts.in(now.timeToImpact)}</Table.Td>
      <Table.Td data-label={texts.columns.recovery}>{now && <Recovery asOf={asOf} now={now} />}</Table.Td>
      <Table.Td data-label={texts.columns.incidents} data-wide>{now && (shares ? <Causes causes={shares} /> : now.level !== 'low' && (isWithoutShares ? texts.unknownCauses : <Skeleton height={14} maw={220} />))}</Table.Td>
    </Table.Tr>
  );
});

/** Since the page was opened, else by history. */
function LastChange({ change, movedOn }: { readonly change: Change | undefined; readonly movedOn: string | undefined }) {
  const text = change ? texts.changed(change.from, timeOfDay(change.at)) : movedOn && texts.moved(movedOn);
  return text ? (
    <Text size="xs" c="dimmed">
      {text}
    </Text>
  ) : null;
}

function WeekChange({ value }: { readonly value: number }) {
  return (
    <span aria-label={texts.changeLabel(value)} role="img">
      {texts.change(value)}
    </span>
  );
}

function Trend({ name, values, colour }: { readonly name: string; readonly values: readonly number[]; readonly colour: string }) {
  return <Sparkline values={values} colour={colour} label={texts.trend(name, values[0], values.at(-1)!, Math.max(...values))} />;
}

function Recovery({ asOf, now: { timeToImpact, timeToRecovery } }: { readonly asOf: string | undefined; readonly now: NonNullable<NodeNow['now']> }) {
  if (timeToRecovery === undefined) return timeToImpact === undefined ? shared.none : texts.beyond;
  return (
    <>
      {shared.weeks(timeToRecovery)}
      {asOf && (
        <Text size="xs" c="dimmed">
          {texts.about(recoveryAt(asOf, timeToRecovery))}
        </Text>
      )}
    </>
  );
}

const FIRST = 2;

/** The incidents that add most. */
function Causes({ causes }: { readonly causes: readonly IncidentShare[] }) {
  const [all, setAll] = useState(false);
  if (causes.length === 0) return shared.none;
  const shown = all ? causes : causes.slice(0, FIRST);
  return (
    <Stack gap={2} align="flex-start">
      {shown.map((cause) => (
        <Group key={cause.incident} gap="xs" wrap="nowrap" align="baseline">
          <IncidentLink incident={cause.incident} />
          <Text size="xs" c="dimmed" className="number" style={{ whiteSpace: 'nowrap' }}>
            {cause.points > 0 ? texts.share(cause.points, cause.share) : texts.relief(cause.points)}
          </Text>
        </Group>
      ))}
      {causes.length > FIRST && (
        <Button variant="transparent" size="compact-xs" px={0} onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? texts.less : texts.more(causes.length - FIRST)}
        </Button>
      )}
    </Stack>
  );
}
