import type { InputConcentration, NodeView } from '@chokepoint/console-service/contract';
import { Alert, Button, Group, NativeSelect, Paper, SegmentedControl, Text, Title } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useState } from 'react';
import { ChartFrame } from '../../components/chart-frame.js';
import { concentrationSummary, inputsByNeed, tierRows, type Side } from './concentration-rows.js';
import { fileName } from './node-path.js';
import { nodeTexts } from './node-texts.js';
import { ShareBars } from './share-bars.js';
import { Sized } from './sized.js';

const texts = nodeTexts.concentration;
const FEW = 7;

/** Vendors beside those who stand behind them: two sources that are one are seen as one. */
export function ConcentrationPanel({ node: { node, concentration } }: { readonly node: NodeView }) {
  const inputs = inputsByNeed(concentration);
  const [input, setInput] = useState<string>();
  const shown = inputs.find((each) => each.input === input) ?? inputs[0];
  if (shown !== undefined) return <Concentration key={shown.input} id={node.id} shown={shown} inputs={inputs} onInput={setInput} />;
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h5">
        {texts.title}
      </Title>
      <Text size="sm">{texts.none}</Text>
    </Paper>
  );
}

interface ConcentrationProps {
  readonly id: string;
  readonly shown: InputConcentration;
  readonly inputs: readonly InputConcentration[];
  readonly onInput: (input: string) => void;
}

function Concentration({ id, shown, inputs, onInput }: ConcentrationProps) {
  const [side, setSide] = useState<Side>('owners');
  const [all, setAll] = useState(false);
  const rows = tierRows(shown, side);
  const seen = all ? rows : rows.slice(0, FEW);
  const table = () => rows.flatMap(({ label, effective, shares }) => shares.map(({ name, share }) => ({ input: shown.input, tier: label, name, share, effective })));
  return (
    <ChartFrame
      title={texts.title}
      explanation={texts.explanation}
      name={`${fileName(id)}-${fileName(shown.input)}-${side}`}
      rows={table}
      summary={concentrationSummary(shown.input, rows)}
      controls={
        <>
          <Finding {...shown} />
          <Group gap="sm" my="xs" className="no-print" align="center">
            {inputs.length > 1 && <NativeSelect size="xs" aria-label={texts.input} value={shown.input} onChange={(event) => onInput(event.currentTarget.value)} data={inputs.map((each) => each.input)} />}
            <SegmentedControl size="xs" aria-label={texts.by} value={side} onChange={(value) => setSide(value)} data={(['owners', 'countries'] as const).map((value) => ({ value, label: texts[value] }))} />
            {rows.length > FEW && (
              <Button size="xs" variant="default" onClick={() => setAll(!all)}>
                {all ? texts.fewer : texts.all(rows.length)}
              </Button>
            )}
          </Group>
        </>
      }
    >
      <Sized height={120}>{(width) => <ShareBars rows={seen} width={width} sellersFirst={side === 'owners'} />}</Sized>
    </ChartFrame>
  );
}

function Finding({ finding, vendors, vendorEffective }: InputConcentration) {
  if (finding === undefined) return <Text size="sm">{texts.bought(vendors.length, vendorEffective)}</Text>;
  return (
    <Alert variant="light" color="orange" icon={<IconArrowsSplit2 aria-hidden />} my="xs" p="xs">
      <Text size="sm" fw={600}>
        {finding}
      </Text>
    </Alert>
  );
}
