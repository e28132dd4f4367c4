import type { ImportExamples, MappingCheck } from '@chokepoint/console-service/contract';
import { Button, FileInput, Grid, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reach, send } from '../../../api/client.js';
import { useView } from '../../../api/view.js';
import { ProblemNotice, Viewed } from '../../../components/viewed.js';
import { Part } from '../part.js';
import { FoundPanel } from './found-panel.js';
import { importTexts as texts } from './import-texts.js';
import { MappingEditor } from './mapping-editor.js';
import { StorePanel } from './store-panel.js';
import { useImport } from './use-import.js';
import { Working } from './working.js';

const TYPING_MS = 300;
const MEBIBYTE = 1024 * 1024;

/** A table of orders or receipts: chosen, looked through, stored. */
export default function ImportTab() {
  const view = useView<ImportExamples>('/api/deliveries/imports/examples');
  return <Viewed view={view}>{(offered) => <ImportForm offered={offered} />}</Viewed>;
}

function ImportForm({ offered: { examples, mostBytes } }: { readonly offered: ImportExamples }) {
  const [file, setFile] = useState<File | null>(null);
  const [mapping, setMapping] = useState(examples[0]?.mapping ?? '');
  const check = useMappingCheck(mapping);
  const { view, sent, error, begin, store, stop, forget } = useImport();
  const isTooLarge = file !== null && file.size > mostBytes;
  const isBusy = sent !== undefined || view?.state === 'reading' || view?.state === 'storing';
  const missing = file === null ? texts.needs.file : check?.problems.length !== 0 ? texts.needs.mapping : undefined;
  const takeTable = async (id: string, name: string) => {
    const response = await reach(`/api/deliveries/imports/examples/${encodeURIComponent(id)}/table`, {});
    setFile(new File([await response.blob()], name, { type: 'text/csv' }));
  };
  return (
    <Part lead={texts.lead}>
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 5 }}>
        <Paper withBorder p="md">
          <Stack gap="md">
            <Stack gap="xs" component="section" aria-label={texts.table.title}>
              <Title order={2} size="h5">
                {texts.table.title}
              </Title>
              <FileInput label={texts.table.label} placeholder={texts.table.placeholder} accept=".csv,.tsv,.txt,text/csv,text/plain" value={file} onChange={setFile} clearable clearButtonProps={{ 'aria-label': texts.cancel }} description={texts.table.limit(mostBytes / MEBIBYTE)} error={isTooLarge && texts.table.tooLarge(mostBytes / MEBIBYTE)} />
            </Stack>
            <MappingEditor text={mapping} onText={setMapping} check={check} headerProblems={view?.mappingProblems ?? []} examples={examples} onExampleTable={(id, name) => void takeTable(id, name)} />
            <Group gap="sm">
              <Button disabled={isBusy || isTooLarge || missing !== undefined} onClick={() => file && void begin(file, mapping)}>
                {texts.run}
              </Button>
              {view && !isBusy && (
                <Button variant="default" onClick={() => void forget()}>
                  {texts.again}
                </Button>
              )}
              <Text size="sm" c="dimmed">
                {missing ?? texts.runHint}
              </Text>
            </Group>
          </Stack>
        </Paper>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 7 }}>
        <Stack gap="md">
          {!view && sent === undefined && !error && (
            <Paper withBorder p="md">
              <Text size="sm" c="dimmed">
                {texts.found.notYet}
              </Text>
            </Paper>
          )}
          {error && <ProblemNotice error={error} />}
          {sent !== undefined && <Working title={texts.uploading} done={sent} all={file?.size ?? 0} stopLabel={texts.cancel} onStop={() => void forget()} />}
          {view?.state === 'reading' && <Working title={texts.reading} done={view.bytesDone} all={view.bytes} stopLabel={texts.cancel} onStop={() => void forget()} />}
          {view && view.state !== 'reading' && <FoundPanel view={view} />}
          {view && <StorePanel key={view.id} view={view} onStore={(allowBad) => void store(allowBad)} onStop={() => void stop()} />}
        </Stack>
        </Grid.Col>
      </Grid>
    </Part>
  );
}

/** What the console says of the mapping, a moment after the last key. */
function useMappingCheck(mapping: string): MappingCheck | undefined {
  const [text] = useDebouncedValue(mapping, TYPING_MS);
  const { data } = useQuery({ queryKey: ['mapping-check', text], queryFn: ({ signal }) => send<MappingCheck>('POST', '/api/deliveries/imports/mapping', { text }, signal), placeholderData: keepPreviousData, staleTime: Infinity });
  return text === mapping ? data : undefined;
}
