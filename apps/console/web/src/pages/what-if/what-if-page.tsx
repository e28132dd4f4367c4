import type { WhatIfPart, WhatIfQuestion } from '@chokepoint/console-service/contract';
import { Alert, Button, Group, List, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useNetwork } from '../../api/network.js';
import { ExportMenu } from '../../components/export-menu.js';
import { Page } from '../../components/page.js';
import { ProblemNotice } from '../../components/viewed.js';
import { pointOf } from './answer-point.js';
import { AnswerView } from './answer-view.js';
import { CopyLink } from './copy-link.js';
import { examplesOf } from './examples.js';
import { outcomeRows } from './outcome-groups.js';
import { PartForm } from './part-form.js';
import type { Ask } from './part-fields.js';
import { partProblems } from './part-problems.js';
import { questionIn, searchOf, type LinkProblem } from './question-link.js';
import { AddPart, PartChips } from './question-parts.js';
import { RunStatus } from './run-status.js';
import { SavedList } from './saved-list.js';
import { SaveScenario } from './save-scenario.js';
import { useAnswers } from './use-answers.js';
import { useChoices, useNameOf } from './use-choices.js';
import classes from './what-if.module.css';
import { whatIfTexts as texts } from './what-if-texts.js';

/** The chips below tell the parts of a longer question. */
const MOST_TOLD = 2;

/** Ask, see, compare, share: the question is the link. */
export default function WhatIfPage() {
  const { search } = useLocation();
  const navigate = useNavigate();
  const [chosenNetwork] = useNetwork();
  const { question: linked, problems } = questionIn(search);
  const network = linked.network ?? chosenNetwork;
  const question: WhatIfQuestion = network === undefined ? linked : { ...linked, network };
  const { data: choices, error: noChoices } = useChoices(network);
  const nameOf = useNameOf(choices);
  const { runs, stop, again } = useAnswers(question.parts.length > 0 ? [question] : []);
  const run = runs[0];
  const answer = question.parts.length > 0 ? run?.answer : undefined;
  const wrong = partProblems(run?.error, question.parts);
  const askFor = (change: Partial<WhatIfQuestion>) => void navigate(`/what-if?${searchOf({ ...question, ...change })}`);
  const asked = texts.asked(question.parts, nameOf);
  const link = searchOf(question);
  const actions = question.parts.length > 0 && (
    <>
      <SaveScenario search={link} proposed={asked} />
      <CopyLink search={link} />
      {answer && <ExportMenu name={texts.file} rows={() => outcomeRows(answer.nodes)} json={() => ({ question, answer })} />}
    </>
  );
  return (
    <Page title={texts.title} lead={question.parts.length === 0 && texts.empty} actions={actions}>
      {answer && run?.state === 'done' && <Text className={classes['point']}>{texts.point(question.parts.length > MOST_TOLD ? texts.allOf(question.parts.length) : asked, pointOf(answer))}</Text>}
      {noChoices && run?.state !== 'failed' && <ProblemNotice error={noChoices} />}
      <LinkProblems problems={problems} />
      <Ask key={link} question={question} askFor={askFor} network={network} choices={choices} nameOf={nameOf} problems={wrong} />
      {question.parts.length === 0 && choices && (
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {texts.examples}
          </Text>
          {examplesOf(choices).map((parts) => (
            <Button key={JSON.stringify(parts)} size="xs" variant="light" onClick={() => askFor({ parts: [...parts] })}>
              {texts.asked(parts, nameOf)}
            </Button>
          ))}
        </Group>
      )}
      {run && question.parts.length > 0 && <RunStatus run={run} toldAtParts={wrong.length > 0} onStop={stop} onAgain={again} />}
      {answer && run && <AnswerView answer={answer} stale={run.state !== 'done'} nameOf={nameOf} />}
      <SavedList nameOf={nameOf} />
    </Page>
  );
}

interface AskProps {
  readonly question: WhatIfQuestion;
  readonly askFor: (change: Partial<WhatIfQuestion>) => void;
  readonly network: string | undefined;
  readonly choices: ReturnType<typeof useChoices>['data'];
  readonly nameOf: (id: string) => string;
  readonly problems: ReturnType<typeof partProblems>;
}

/** What is asked, and the form of the part that is being added or changed. */
function Ask({ question: { parts, over }, askFor, network, choices, nameOf, problems }: AskProps) {
  const [open, setOpen] = useState<{ readonly ask: Ask; readonly place: number }>();
  const put = (part: WhatIfPart) => open && askFor({ parts: parts.toSpliced(open.place, 1, part) });
  return (
    <Stack gap="sm">
      <PartChips parts={parts} problems={problems} nameOf={nameOf} onEdit={(place) => setOpen({ ask: parts[place].ask, place })} onRemove={(place) => askFor({ parts: parts.toSpliced(place, 1) })} />
      <Group justify="space-between" align="flex-end">
        <AddPart chosen={open?.place === parts.length ? open.ask : undefined} onAdd={(ask) => setOpen({ ask, place: parts.length })} />
        <Group gap="xs">
          <Text size="xs" c="dimmed" id="what-if-over">
            {texts.over.label}
          </Text>
          <SegmentedControl
            size="xs"
            aria-labelledby="what-if-over"
            value={over}
            onChange={(value) => askFor({ over: value })}
            data={[
              { value: 'present', label: texts.over.present },
              { value: 'nothing', label: texts.over.nothing },
            ]}
          />
        </Group>
      </Group>
      {open && <PartForm key={`${open.ask} ${open.place}`} ask={open.ask} part={parts[open.place]} network={network} known={{ choices, nameOf }} onPart={put} onCancel={() => setOpen(undefined)} />}
    </Stack>
  );
}

function LinkProblems({ problems }: { readonly problems: readonly LinkProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Alert color="orange" role="alert">
      <Text fw={600}>{texts.link.title}</Text>
      <List size="sm">
        {problems.map((problem) => (
          <List.Item key={JSON.stringify(problem)}>{linkProblemText(problem)}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

function linkProblemText(problem: LinkProblem): string {
  if (problem.is === 'unknown') return texts.link.unknown(`${problem.parameter}=${problem.value}`);
  return texts.link.unreadable(problem.parameter, problem.value, problem.fields.map(({ field, is }) => `${field} ${texts.fieldProblem[is]}`).join(', '));
}
