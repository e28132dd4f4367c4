import type { WhatIfAnswer } from '@chokepoint/console-service/contract';
import { Alert, Box, Grid, List, Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Moment } from '../../components/moment.js';
import { Waiting } from '../../components/waiting.js';
import { toldAbout } from './answer-point.js';
import { BestResponse } from './best-response.js';
import { OutcomeTable } from './outcome-table.js';
import { ServiceChart } from './service-chart.js';
import { panelsOf } from './service-panels.js';
import { whatIfTexts as texts } from './what-if-texts.js';

interface AnswerViewProps {
  readonly answer: WhatIfAnswer;
  /** A newer one is on its way, or cannot be had. */
  readonly stale: boolean;
  readonly nameOf: (id: string) => string;
}

const PANELS = 6;
const TwoMaps = lazy(() => import('./two-maps.js'));

/** Before and after, in numbers, over time and on the map, and what would help. */
export function AnswerView({ answer, stale, nameOf }: AnswerViewProps) {
  return (
    <Box className={stale ? 'stale' : ''}>
      <Stack gap="md">
        <Grid gap="md">
          <Grid.Col span={{ base: 12, md: 8 }}>
            <ServiceChart panels={panelsOf(toldAbout(answer), PANELS)} />
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 4 }}>
            <BestResponse response={answer.response} nameOf={nameOf} />
          </Grid.Col>
        </Grid>
        <OutcomeTable nodes={answer.nodes} />
        <Suspense fallback={<Waiting />}>
          <TwoMaps nodes={answer.nodes} />
        </Suspense>
        {answer.notes.length > 0 && (
          <Alert color="gray" title={texts.notes}>
            <List size="sm">
              {answer.notes.map((note) => (
                <List.Item key={note}>{note}</List.Item>
              ))}
            </List>
          </Alert>
        )}
        <Text size="sm" c="dimmed">
          {answer.over === 'nothing' ? texts.undisturbed : <>{texts.presentOf} <Moment at={answer.presentAsOf} />. {texts.weeksFrom}</>}
        </Text>
      </Stack>
    </Box>
  );
}
