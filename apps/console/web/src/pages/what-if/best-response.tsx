import type { WhatIfResponse } from '@chokepoint/console-service/contract';
import { Paper, Stack, Text, Title } from '@mantine/core';
import { shared } from '../../texts/en.js';
import classes from './what-if.module.css';
import { whatIfTexts } from './what-if-texts.js';

const { response: texts, amount, percent, listed } = whatIfTexts;

/** What could be saved if everybody coordinated. */
export function BestResponse({ response, nameOf }: { readonly response: WhatIfResponse | undefined; readonly nameOf: (id: string) => string }) {
  return (
    <Paper withBorder p="md" component="section" aria-label={texts.title}>
      <Title order={2} size="h5">
        {texts.title}
      </Title>
      {response ? <Losses response={response} nameOf={nameOf} /> : <Text c="dimmed">{texts.noLoss}</Text>}
    </Paper>
  );
}

function Losses({ response, nameOf }: { readonly response: WhatIfResponse; readonly nameOf: (id: string) => string }) {
  const { loss, projectedLoss, timeToSurvive, weeks, excess } = response;
  const most = Math.max(loss, projectedLoss);
  return (
    <Stack gap="xs" mt={4}>
      <Text fw={600}>{sentence(response)}</Text>
      {most > 0 && <Bar label={texts.uncoordinated} value={projectedLoss} most={most} />}
      {most > 0 && <Bar label={texts.best} value={loss} most={most} best />}
      <Text size="sm">{timeToSurvive === undefined ? texts.never : texts.survive(timeToSurvive)}</Text>
      {excess.length > 0 && <Text size="sm">{texts.excess(listed(excess.map(nameOf)))}</Text>}
      <Text size="xs" c="dimmed">
        {texts.how(shared.weeks(Number(weeks.toFixed(1))))}
      </Text>
    </Stack>
  );
}

function sentence({ loss, projectedLoss }: WhatIfResponse): string {
  if (loss <= 0 && projectedLoss <= 0) return texts.none;
  if (projectedLoss <= loss) return texts.little(amount(loss), amount(projectedLoss));
  return texts.sentence(amount(loss), amount(projectedLoss), percent(Math.floor((1 - loss / projectedLoss) * 1000) / 1000));
}

function Bar({ label, value, most, best = false }: { readonly label: string; readonly value: number; readonly most: number; readonly best?: boolean }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}: <span className="number">{amount(value)}</span>
      </Text>
      <div className={classes['bar']} data-best={best || undefined} style={{ width: `${(value / most) * 100}%` }} aria-hidden />
    </div>
  );
}
