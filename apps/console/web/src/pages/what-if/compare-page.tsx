import type { WhatIfNode } from '@chokepoint/console-service/contract';
import { Anchor, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useNetwork } from '../../api/network.js';
import { ExportMenu } from '../../components/export-menu.js';
import { LevelBadge } from '../../components/level-badge.js';
import { ListTable, type ListColumn } from '../../components/list-table.js';
import { NodeLink } from '../../components/node-link.js';
import { Page } from '../../components/page.js';
import { shared } from '../../texts/en.js';
import { comparedNodes, comparisonRows, type ComparedNode } from './comparison.js';
import { KindChoice } from './kind-choice.js';
import { groupsOf, inGroup } from './outcome-groups.js';
import { partProblems } from './part-problems.js';
import { questionIn } from './question-link.js';
import { RunStatus } from './run-status.js';
import { scenariosIn, type SavedScenario } from './saved-scenarios.js';
import { useAnswers } from './use-answers.js';
import { useChoices, useNameOf } from './use-choices.js';
import { whatIfTexts } from './what-if-texts.js';

const { comparison: texts, signed, file, table } = whatIfTexts;

/** Several scenarios side by side; the comparison is a link too. */
export default function ComparePage() {
  const { search } = useLocation();
  const [chosen, setChosen] = useState<string>();
  const [network] = useNetwork();
  const { data: choices } = useChoices(network);
  const nameOf = useNameOf(choices);
  const scenarios = scenariosIn(search).map((scenario) => ({ ...scenario, question: questionIn(scenario.search).question }));
  const { runs, stop, again } = useAnswers(scenarios.map(({ question }) => (network === undefined ? question : { network, ...question })));
  const nodes = comparedNodes(runs.map(({ answer }) => answer));
  const groups = groupsOf(nodes);
  const group = groups.find(({ key }) => key === chosen) ?? groups[0];
  const names = scenarios.map(({ name }) => name);
  if (scenarios.length < 2) return <Page title={texts.title} lead={texts.least}><Back /></Page>;
  return (
    <Page title={texts.title} lead={texts.lead(names)} actions={<ExportMenu name={file} rows={() => comparisonRows(nodes, names)} json={() => scenarios.map((scenario, place) => ({ ...scenario, answer: runs[place]?.answer }))} />}>
      <Back />
      <Stack gap="xs">
        {runs.map((run, place) => run.state !== 'done' && scenarios[place] && (
          <div key={names[place]}>
            <Text size="sm" fw={600}>{names[place]}</Text>
            {partProblems(run.error, scenarios[place].question.parts).map(({ text }) => <Text key={text} size="sm">{text}</Text>)}
            <RunStatus run={run} toldAtParts={false} onStop={stop} onAgain={again} />
          </div>
        ))}
      </Stack>
      <KindChoice groups={groups} chosen={group.key} onChoose={setChosen} />
      <ListTable records={inGroup(nodes, group.key)} idAccessor="id" withColumnBorders verticalSpacing={4} columns={[NODE, ...scenarios.flatMap((scenario, place) => columnsOf(scenario, place, whatIfTexts.asked(scenario.question.parts, nameOf)))]} />
    </Page>
  );
}

function Back() {
  return (
    <Anchor component={Link} to="/what-if" className="no-print">
      {texts.back}
    </Anchor>
  );
}

const NODE: ListColumn<ComparedNode> = { accessor: 'name', title: table.node, sortBy: (node) => node.name, render: ({ id, name }) => <NodeLink id={id} name={name} /> };

function columnsOf({ name, search }: SavedScenario, place: number, asked: string): ListColumn<ComparedNode>[] {
  const title = (
    <Anchor component={Link} to={`/what-if?${search}`} title={asked}>
      {name}
    </Anchor>
  );
  const cell = (show: (node: WhatIfNode) => ReactNode) => ({ cells }: ComparedNode) => (cells[place] ? show(cells[place]) : shared.none);
  return [
    { accessor: `after${place}`, title, label: name, sortBy: ({ cells }) => cells[place]?.after.exposure, render: cell(({ after }) => <LevelBadge level={after.level} points={after.exposure} />) },
    { accessor: `difference${place}`, title: table.difference, textAlign: 'right', sortBy: ({ cells }) => cells[place]?.difference, render: cell(({ difference }) => <span className="number">{signed(Number(difference.toFixed(1)))}</span>) },
  ];
}
