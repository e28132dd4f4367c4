import type { WhatIfNode, WhatIfOutcome } from '@chokepoint/console-service/contract';
import { Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { LevelBadge } from '../../components/level-badge.js';
import { ListTable, type ListColumn } from '../../components/list-table.js';
import { NodeLink } from '../../components/node-link.js';
import { shared } from '../../texts/en.js';
import { KindChoice } from './kind-choice.js';
import { groupsOf, inGroup } from './outcome-groups.js';
import classes from './what-if.module.css';
import { whatIfTexts } from './what-if-texts.js';

const { table: texts, signed } = whatIfTexts;

/** Before and after, node by node, those that move most first. */
export function OutcomeTable({ nodes }: { readonly nodes: readonly WhatIfNode[] }) {
  const groups = groupsOf(nodes);
  const [chosen, setChosen] = useState<string>();
  const group = groups.find(({ key }) => key === chosen) ?? groups[0];
  const compares = nodes.some(({ unchanged }) => unchanged !== undefined);
  return (
    <section aria-label={texts.title}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h5">
          {texts.title}
        </Title>
        <KindChoice groups={groups} chosen={group.key} onChoose={setChosen} />
      </Group>
      <ListTable records={inGroup(nodes, group.key)} idAccessor="id" columns={COLUMNS.filter(({ accessor }) => compares || accessor !== 'unchanged')} verticalSpacing={4} />
    </section>
  );
}

const right = { textAlign: 'right', noWrap: true } as const;
const COLUMNS: ListColumn<WhatIfNode>[] = [
  { accessor: 'name', title: texts.node, sortBy: ({ name }) => name, render: ({ id, name }) => <NodeLink id={id} name={name} /> },
  { accessor: 'before', title: texts.before, noWrap: true, sortBy: ({ before }) => before?.exposure, render: ({ before }) => (before ? <LevelBadge level={before.level} points={before.exposure} /> : shared.none) },
  { accessor: 'unchanged', title: texts.unchanged, ...right, sortBy: ({ unchanged }) => unchanged, render: ({ unchanged }) => <span className="number">{unchanged?.toFixed(1) ?? shared.none}</span> },
  { accessor: 'after', title: texts.after, noWrap: true, sortBy: ({ after }) => after.exposure, render: ({ after }) => <LevelBadge level={after.level} points={after.exposure} /> },
  { accessor: 'difference', title: texts.difference, ...right, sortBy: ({ difference }) => difference, render: ({ difference }) => <span className={`number ${Math.abs(difference) >= 1 ? classes['worse'] : ''}`}>{signed(Number(difference.toFixed(1)))}</span> },
  { accessor: 'felt', title: texts.felt, ...right, sortBy: ({ felt }) => felt, render: ({ felt }) => <span className="number">{felt === undefined ? shared.none : texts.week(felt)}</span> },
  { accessor: 'impact', title: texts.impact, ...right, sortBy: ({ after }) => after.timeToImpact, render: (node) => <Changed node={node} text={({ timeToImpact }) => (timeToImpact === undefined ? shared.none : shared.weeks(timeToImpact))} /> },
  { accessor: 'recovery', title: texts.recovery, ...right, sortBy: ({ after }) => after.timeToRecovery, render: (node) => <Changed node={node} text={recoveryText} /> },
  { accessor: 'depth', title: texts.depth, ...right, sortBy: ({ after }) => after.depth?.shortfall, render: (node) => <Changed node={node} text={({ depth }) => (depth ? texts.depthText(depth.shortfall, depth.week) : shared.none)} /> },
];

function recoveryText({ timeToImpact, timeToRecovery }: WhatIfOutcome): string {
  if (timeToRecovery !== undefined) return shared.weeks(timeToRecovery);
  return timeToImpact === undefined ? shared.none : texts.noRecovery;
}

/** What is, after; and what was, where that is another. */
function Changed({ node: { before, after }, text }: { readonly node: WhatIfNode; readonly text: (outcome: WhatIfOutcome) => string }) {
  const was = before && text(before);
  return (
    <div className="number">
      {text(after)}
      {was !== undefined && was !== shared.none && was !== text(after) && (
        <Text size="xs" c="dimmed">
          {texts.was(was)}
        </Text>
      )}
    </div>
  );
}
