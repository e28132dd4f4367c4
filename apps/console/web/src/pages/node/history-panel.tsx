import type { NodeHistory, NodeView } from '@chokepoint/console-service/contract';
import { Paper, RangeSlider, SegmentedControl, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useNetwork } from '../../api/network.js';
import { useView } from '../../api/view.js';
import { ChartFrame } from '../../components/chart-frame.js';
import { Viewed } from '../../components/viewed.js';
import { HistoryChart } from './history-chart.js';
import { drawnDays, lastDays, peakOf, type Range } from './history-days.js';
import { fileName, nodePath } from './node-path.js';
import { nodeTexts } from './node-texts.js';
import { Sized } from './sized.js';

const texts = nodeTexts.history;

/** Ten years of days; from afar or near. */
export function HistoryPanel({ node: { node } }: { readonly node: NodeView }) {
  const [network] = useNetwork();
  const view = useView<NodeHistory>(nodePath(node.id, '/history'), { network });
  return <Viewed view={view}>{(history) => (history.days.length === 0 ? <NoHistory /> : <History name={node.name} history={history} />)}</Viewed>;
}

function NoHistory() {
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h5">
        {texts.title}
      </Title>
      <Text size="sm">{texts.none}</Text>
    </Paper>
  );
}

function History({ name, history }: { readonly name: string; readonly history: NodeHistory }) {
  const { days, exposure, timeToImpact, node } = history;
  const [preset, setPreset] = useState('all');
  const [chosen, setChosen] = useState<Range>();
  const range = clamped(chosen ?? lastDays(days.length, preset === 'all' ? Infinity : Number(preset)), days.length);
  const [from, to] = range;
  const peak = peakOf(exposure, range);
  const rows = () => days.slice(from, to + 1).map((day, place) => ({ day, exposure: exposure[from + place], timeToImpactWeeks: timeToImpact[from + place] ?? '' }));
  return (
    <ChartFrame
      title={texts.title}
      explanation={`${texts.explanation(to - from + 1, days[from], days[to])} ${texts.worst(exposure[peak], days[peak])}`}
      name={`${fileName(node)}-history`}
      rows={rows}
      summary={texts.summary(name, days[from], days[to], exposure[peak], days[peak], exposure[to])}
      controls={
        <div className="no-print">
          <SegmentedControl
            size="xs"
            my="xs"
            aria-label={texts.range}
            value={chosen === undefined ? preset : ''}
            onChange={(value) => {
              setPreset(value);
              setChosen(undefined);
            }}
            data={['90', '365', '1095', 'all'].map((value) => ({ value, label: texts.presets[value as keyof typeof texts.presets] }))}
          />
          <RangeSlider
            size="sm"
            mb="xs"
            mx="sm"
            min={0}
            max={days.length - 1}
            minRange={Math.min(13, days.length - 1)}
            value={[from, to]}
            onChange={setChosen}
            label={(place) => days[place]}
            thumbValueText={(place) => days[place]}
            thumbFromLabel={texts.from}
            thumbToLabel={texts.to}
          />
        </div>
      }
    >
      <Sized height={260}>{(width) => <HistoryChart days={drawnDays(history, range, Math.min(400, width))} versions={history.versions} levelBounds={history.levelBounds} width={width} />}</Sized>
    </ChartFrame>
  );
}

function clamped([from, to]: Range, count: number): Range {
  return [Math.min(from, count - 1), Math.min(to, count - 1)];
}
