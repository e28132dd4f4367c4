import type { WhatIfNode, WhatIfOutcome } from '@chokepoint/console-service/contract';
import { Group, SegmentedControl, Text, Title } from '@mantine/core';
import { DataTable, type DataTableColumn } from 'mantine-datatable';
import { useState } from 'react';
import { LevelBadge } from '../../components/level-badge.js';
import { NodeLink } from '../../components/node-link.js';
import { shared } from '../../texts/en.js';
import { groupsOf, inGroup } from './outcome-groups.js';
import classes from './what-if.module.css';
import { whatIfTexts } from './what-if-texts.js';

const { table: texts, signed } = whatIfTexts;

/** Before and after, node by node, those that move most first. */
export function OutcomeTable({ nodes }: { readonly nodes: readonly WhatIfNode[] }) {
  const groups = groupsOf(nodes);
  const [chosen, setChosen] = useState<string>();
  const group = groups.find(({ key }) => key === chosen) ?? groups[0]!;
  const compares = nodes.some(({ unchanged }) => unchanged !== undefined);
  return (
    <section aria-label={texts.title}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h5">
          {texts.title}
        </Title>
        <div className={classes['groups']}>
          <SegmentedControl size="xs" aria-label={texts.show} value={group.key} onChange={setChosen} data={groups.map(({ key, moved }) => ({ value: key, label: texts.group(texts.groups[key] ?? key, moved) }))} />
        </div>
      </Group>
      <DataTable minHeight={120} noRecordsText={texts.empty} records={inGroup(nodes, group.key)} idAccessor="id" columns={COLUMNS.filter(({ accessor }) => compares || accessor !== 'unchanged')} withTableBorder verticalSpacing={4} />
    </section>
  );
}

const right = { textAlign: 'right' } as const;
const COLUMNS: DataTableColumn<WhatIfNode>[] = [
  { accessor: 'name', title: texts.node, render: ({ id, name }) => <NodeLink id={id} name={name} /> },
  { accessor: 'before', title: texts.before, render: ({ before }) => (before ? <LevelBadge level={before.level} points={before.exposure} /> : shared.none) },
  { accessor: 'unchanged', title: texts.unchanged, ...right, render: ({ unchanged }) => <span className="number">{unchanged?.toFixed(1) ?? shared.none}</span> },
  { accessor: 'after', title: texts.after, render: ({ after }) => <LevelBadge level={after.level} points={after.exposure} /> },
  { accessor: 'difference', title: texts.difference, ...right, render: ({ difference }) => <span className={`number ${Math.abs(difference) >= 1 ? classes['worse'] : ''}`}>{signed(Number(difference.toFixed(1)))}</span> },
  { accessor: 'felt', title: texts.felt, ...right, render: ({ felt }) => <span className="number">{felt === undefined ? shared.none : texts.week(felt)}</span> },
  { accessor: 'impact', title: texts.impact, ...right, render: (node) => <Changed node={node} text={({ timeToImpact }) => (timeToImpact === undefined ? shared.none : shared.weeks(timeToImpact))} /> },
  { accessor: 'recovery', title: texts.recovery, ...right, render: (node) => <Changed node={node} text={recoveryText} /> },
  { accessor: 'depth', title: texts.depth, ...right, render: (node) => <Changed node={node} text={({ depth }) => (depth ? texts.depthText(depth.shortfall, depth.week) : shared.none)} /> },
];

function recoveryText({ timeToImpact, timeToRecovery }: WhatIfOutcome): string {
  if (timeToRecovery !== undefined) return shared.weeks(timeToRecovery);
  return timeToImpact === undefined ? shared.none : texts.noRecovery;
}

/** What is, after; and what was, where that is another. */
function Changed({ node: { before, after }, text }: { readonly node: WhatIfNode; readonly text: (outcome: WhatIfOutcome) => string }) {
  const was = before && text(before);
  return (
    <span className="number">
      {text(after)}
      {was !== undefined && was !== text(after) && (
        <Text span size="xs" c="dimmed" ml={6}>
          {texts.was(was)}
        </Text>
      )}
    </span>
  );
}
