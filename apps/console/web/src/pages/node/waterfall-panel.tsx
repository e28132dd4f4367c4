import type { NodeReason, NodeReasons } from '@chokepoint/console-service/contract';
import { Accordion, Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { ChartFrame } from '../../components/chart-frame.js';
import { IncidentLink } from '../../components/incident-link.js';
import { Citation } from '../../components/citation.js';
import { Moment } from '../../components/moment.js';
import { NodeLink } from '../../components/node-link.js';
import { Viewed } from '../../components/viewed.js';
import { fileName } from './node-path.js';
import { nodeTexts } from './node-texts.js';
import { Sized } from './sized.js';
import { WaterfallChart } from './waterfall-chart.js';
import { isCalm, waterfallRows, waterfallSummary } from './waterfall-rows.js';

const texts = nodeTexts.waterfall;

/** What each incident contributes, and who says so. */
export function WaterfallPanel({ name, view }: { readonly name: string; readonly view: UseQueryResult<NodeReasons> }) {
  return <Viewed view={view}>{(reasons) => <Waterfall name={name} reasons={reasons} />}</Viewed>;
}

function Waterfall({ name, reasons }: { readonly name: string; readonly reasons: NodeReasons }) {
  const rows = waterfallRows(reasons);
  const exactness = reasons.exact ? texts.exact : texts.sampled(reasons.standardError);
  return (
    <ChartFrame title={texts.title} explanation={isCalm(rows) ? texts.calm : exactness} name={`${fileName(reasons.node)}-contributions`} rows={() => rows.map(({ label, points }) => ({ part: label, points }))} summary={waterfallSummary(name, rows)}>
      <Sized height={80}>{(width) => <WaterfallChart rows={rows} width={width} />}</Sized>
    </ChartFrame>
  );
}

/** Each incident with its cause, where it acts, until when, and its sources. */
export function IncidentDetails({ reasons: { reasons } }: { readonly reasons: NodeReasons }) {
  if (reasons.length === 0) return null;
  return (
    <Accordion variant="separated" className="no-print">
      <Accordion.Item value="incidents">
        <Accordion.Control>
          {texts.details} ({reasons.length})
        </Accordion.Control>
        <Accordion.Panel>
          <Stack gap="sm">
            {reasons.map((reason) => (
              <Incident key={reason.incident} {...reason} />
            ))}
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

function Incident({ incident, contribution, cause, where, lanes, until, sources }: NodeReason) {
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      <Text size="sm" fw={600}>
        <IncidentLink incident={incident} />: {texts.points(contribution)}
      </Text>
      <Text size="sm" component="div">
        {cause ?? texts.noCause}, {texts.at}{' '}
        {where.map(({ id, name }, place) => (
          <span key={id}>
            {place > 0 && ', '}
            <NodeLink id={id} name={name} />
          </span>
        ))}
        {lanes.length > 0 && `${where.length > 0 ? ', ' : ''}${lanes.join(', ')}`}
        {until && (
          <>
            , {texts.until} <Moment at={until} />
          </>
        )}
      </Text>
      <Text size="sm" c="dimmed" component="div">
        {sources.length === 0 && texts.noSource}
        {sources.map((source, place) => (
          <span key={source}>
            {place > 0 && ' · '}
            <Citation text={source} />
          </span>
        ))}
      </Text>
    </div>
  );
}
