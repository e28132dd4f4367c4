import type { ImportExamples, MappingCheck, MappingProblem } from '@chokepoint/console-service/contract';
import { Anchor, Box, Button, FileButton, Group, NativeSelect, Stack, Text, Textarea, Title } from '@mantine/core';
import { useRef } from 'react';
import classes from '../deliveries.module.css';
import { importTexts } from './import-texts.js';
import { markedLine, offsetOf } from './import-words.js';

const texts = importTexts.mapping;
const MOST_SHOWN = 6;

interface MappingEditorProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly check: MappingCheck | undefined;
  /** What does not fit the header of the table. */
  readonly headerProblems: readonly MappingProblem[];
  readonly examples: ImportExamples['examples'];
  readonly onExampleTable: (id: string, name: string) => void;
}

/** The mapping as text, with what is wrong with it at its place. */
export function MappingEditor({ text, onText, check, headerProblems, examples, onExampleTable }: MappingEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const chosen = examples.find(({ mapping }) => mapping === text);
  const problems = text === '' ? [] : (check?.problems ?? []);
  const show = ({ line, column, length }: MappingProblem) => {
    const at = offsetOf(text, line, column);
    area.current?.focus();
    area.current?.setSelectionRange(at, at + Math.max(1, length));
    if (area.current) area.current.scrollTop = (line - 6) * (area.current.scrollHeight / text.split('\n').length);
  };
  return (
    <Stack gap="xs" component="section" aria-label={texts.title}>
      <Title order={2} size="h5">
        {texts.title}
      </Title>
      <Group gap="sm" align="flex-end">
        <NativeSelect size="xs" label={texts.example} value={chosen?.id ?? ''} onChange={({ currentTarget }) => onText(examples.find(({ id }) => id === currentTarget.value)?.mapping ?? '')} data={[{ value: '', label: texts.noExample }, ...examples.map(({ id }) => ({ value: id, label: texts.examples[id] ?? id }))]} />
        <FileButton accept="application/json,.json" onChange={(file) => void file?.text().then(onText)}>
          {(props) => (
            <Button size="xs" variant="default" {...props}>
              {texts.upload}
            </Button>
          )}
        </FileButton>
        {chosen?.table && (
          <Anchor component="button" type="button" size="sm" onClick={() => onExampleTable(chosen.id, chosen.table!)}>
            {texts.exampleTable(chosen.table)}
          </Anchor>
        )}
      </Group>
      <Textarea ref={area} className={classes['editor']} label={texts.label} value={text} onChange={({ currentTarget }) => onText(currentTarget.value)} rows={14} spellCheck={false} error={problems.length > 0} aria-describedby="mapping-problems" />
      <Box id="mapping-problems" role="status">
        {check && text !== '' && problems.length === 0 && <Text size="sm">✓ {texts.good(check.source ?? '', [...new Set(check.facts)].join(', '))}</Text>}
        <Problems text={text} problems={problems} onShow={show} />
        {headerProblems.length > 0 && problems.length === 0 && (
          <>
            <Text size="sm" className={classes['bad']}>
              {texts.header}
            </Text>
            <Problems text={text} problems={headerProblems} onShow={show} />
          </>
        )}
      </Box>
    </Stack>
  );
}

interface ProblemsProps {
  readonly text: string;
  readonly problems: readonly MappingProblem[];
  readonly onShow: (problem: MappingProblem) => void;
}

function Problems({ text, problems, onShow }: ProblemsProps) {
  return problems.slice(0, MOST_SHOWN).map((problem) => (
    <Box key={JSON.stringify(problem)} mb={6}>
      <Text size="sm">
        <Anchor component="button" type="button" size="sm" onClick={() => onShow(problem)} aria-label={`${texts.show(problem.line)}: ${problem.message}`}>
          {texts.place(problem.line, problem.column)}
        </Anchor>
        : {problem.pointer !== '' && <code>{problem.pointer}</code>} {problem.message}
      </Text>
      <pre className={classes['excerpt']} aria-hidden>
        {markedLine(text, problem.line, problem.column, problem.length)}
      </pre>
    </Box>
  ));
}
