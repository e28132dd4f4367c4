import type { NodeReasons, NodeView } from '@chokepoint/console-service/contract';
import { Button, Grid, Group, Stack, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { useNetwork } from '../../api/network.js';
import { useView } from '../../api/view.js';
import { ExportMenu } from '../../components/export-menu.js';
import { Moment } from '../../components/moment.js';
import { Page } from '../../components/page.js';
import { Viewed } from '../../components/viewed.js';
import { countryName } from '../../texts/country-name.js';
import { shared } from '../../texts/en.js';
import { ChokepointsPanel } from './chokepoints-panel.js';
import { ConcentrationPanel } from './concentration-panel.js';
import { HistoryPanel } from './history-panel.js';
import { KeyFigures } from './key-figures.js';
import { LanesTable } from './lanes-table.js';
import { NodeBrief } from './node-brief.js';
import { numberRows } from './node-export.js';
import { fileName, nodePath } from './node-path.js';
import { nodeSentence } from './node-sentence.js';
import { nodeTexts as texts } from './node-texts.js';
import { NumbersPanel } from './numbers-panel.js';
import { ProjectionPanel } from './projection-panel.js';
import { IncidentDetails, WaterfallPanel } from './waterfall-panel.js';

export default function NodePage() {
  const { id = '' } = useParams();
  const [network] = useNetwork();
  const [search] = useSearchParams();
  const view = useView<NodeView>(nodePath(id), { network });
  // Nothing explains or projects what was never scored.
  const reasons = useView<NodeReasons>(nodePath(id, '/reasons'), { network }, { enabled: view.data?.now !== undefined });
  const brief = search.has('print');
  // Until it is known what it is called, it is called by its id.
  return <Viewed view={view} title={id}>{(node) => (brief ? <NodeBrief node={node} reasons={reasons.data} /> : <AboutNode key={id} node={node} reasons={reasons} />)}</Viewed>;
}

interface AboutNodeProps {
  readonly node: NodeView;
  readonly reasons: UseQueryResult<NodeReasons>;
}

function AboutNode({ node, reasons }: AboutNodeProps) {
  return (
    <Page title={node.node.name} lead={nodeSentence(node, reasons.data)} actions={<Actions node={node} reasons={reasons.data} />}>
      <Identity node={node} />
      <KeyFigures node={node} reasons={reasons.data} />
      <Grid gap="md">
        {node.now && (
          <>
            <Grid.Col span={{ base: 12, lg: 8 }}>
              <ProjectionPanel node={node} reasons={reasons.data} />
            </Grid.Col>
            <Grid.Col span={{ base: 12, lg: 4 }}>
              <Stack>
                <WaterfallPanel name={node.node.name} view={reasons} />
                {reasons.data && <IncidentDetails reasons={reasons.data} />}
              </Stack>
            </Grid.Col>
          </>
        )}
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <ConcentrationPanel node={node} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <ChokepointsPanel node={node} />
        </Grid.Col>
      </Grid>
      <HistoryPanel node={node} />
      <LanesTable node={node} side="suppliers" />
      <LanesTable node={node} side="customers" />
      <NumbersPanel node={node} />
    </Page>
  );
}

function Identity({ node: { node, asOf, network, networkVersion } }: { readonly node: NodeView }) {
  const { kind, owner, country, id } = node;
  const facts = [
    [texts.identity.kind, kind && (shared.kinds[kind] ?? kind)],
    [texts.identity.owner, owner],
    [texts.identity.country, country && countryName(country)],
    [texts.identity.id, id],
  ] as const;
  return (
    <Group gap="md" style={{ overflowWrap: 'anywhere' }}>
      {facts.map(
        ([name, value]) =>
          value !== undefined && (
            <Text key={name} size="sm">
              <Text span c="dimmed" size="sm">
                {name}{' '}
              </Text>
              {value}
            </Text>
          ),
      )}
      <Text size="sm">
        <Text span c="dimmed" size="sm">
          {texts.briefPage.moment}{' '}
        </Text>
        {asOf ? <Moment at={asOf} /> : shared.none} · {texts.briefPage.network(network, networkVersion)}
      </Text>
    </Group>
  );
}

function Actions({ node, reasons }: { readonly node: NodeView; readonly reasons: NodeReasons | undefined }) {
  return (
    <>
      <Button component={Link} to="?print" size="xs" variant="default" leftSection={<IconFileText size={14} aria-hidden />}>
        {texts.brief}
      </Button>
      <ExportMenu name={fileName(node.node.id)} rows={() => numberRows(node)} json={() => ({ ...node, reasons })} />
    </>
  );
}
