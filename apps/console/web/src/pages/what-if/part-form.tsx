import type { WhatIfPart } from '@chokepoint/console-service/contract';
import { Button, Group, NumberInput, Paper, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { laneField, optionsOf, type Known } from './options-of.js';
import { PART_FIELDS, partOf, writtenOf, type Ask, type FieldProblem, type PartField, type Written } from './part-fields.js';
import { Pick } from './pick.js';
import { useLanes } from './use-choices.js';
import { whatIfTexts as texts } from './what-if-texts.js';

interface PartFormProps {
  readonly ask: Ask;
  /** What is changed; a new one is begun where left out. */
  readonly part?: WhatIfPart | undefined;
  readonly network: string | undefined;
  readonly known: Omit<Known, 'lanes'>;
  readonly onPart: (part: WhatIfPart) => void;
  readonly onCancel: () => void;
}

/** One part of the question, field by field. */
export function PartForm({ ask, part, network, known, onPart, onCancel }: PartFormProps) {
  const [written, setWritten] = useState<Written>(() => (part ? writtenOf(part) : startOf(ask)));
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const lanes = useLanes(network, written[laneField(ask) ?? '']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = partOf(ask, written);
    setProblems(read.problems);
    if (read.part) onPart(read.part);
  };
  return (
    <Paper withBorder p="sm" component="form" onSubmit={submit} noValidate aria-label={texts.asks[ask]}>
      <Title order={2} size="h6" mb={4}>
        {texts.asks[ask]}
      </Title>
      <Group align="flex-start" gap="sm">
        {PART_FIELDS[ask].map((field) => (
          <Field key={field.name} ask={ask} field={field} written={written} known={{ ...known, lanes }} problem={problems.find((each) => each.field === field.name)} onWrite={(value) => setWritten({ ...written, [field.name]: value })} />
        ))}
        <Group gap="xs" mt={24}>
          <Button type="submit">{part ? texts.set : texts.add}</Button>
          <Button variant="default" onClick={onCancel}>
            {texts.cancel}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}

interface FieldProps {
  readonly ask: Ask;
  readonly field: PartField;
  readonly written: Written;
  readonly known: Known;
  readonly problem: FieldProblem | undefined;
  readonly onWrite: (value: string) => void;
}

function Field({ ask, field, written, known, problem, onWrite }: FieldProps) {
  const { name, holds, optional } = field;
  const label = texts.fieldsOf[ask]?.[name] ?? texts.fields[name] ?? name;
  const error = problem && texts.fieldProblem[problem.is];
  const value = written[name] ?? '';
  if (holds !== 'share' && holds !== 'number') return <Pick label={label} options={optionsOf(ask, field, written, known)} value={value} onPick={onWrite} required={!optional} error={error} />;
  const scale = holds === 'share' ? 100 : 1;
  const shown = value === '' || !Number.isFinite(Number(value)) ? value : Number((Number(value) * scale).toPrecision(12));
  return (
    <NumberInput
      label={label}
      value={shown}
      onChange={(next) => onWrite(typeof next === 'number' ? String(Number((next / scale).toPrecision(12))) : next === '' ? '' : String(Number(next) / scale))}
      suffix={holds === 'share' ? ' %' : ''}
      placeholder={optional ? texts.whenEmpty[name] : undefined}
      error={error}
      w={{ base: '100%', xs: 140 }}
    />
  );
}

function startOf(ask: Ask): Written {
  return Object.fromEntries(PART_FIELDS[ask].flatMap(({ name, start }) => (start === undefined ? [] : [[name, start]])));
}
