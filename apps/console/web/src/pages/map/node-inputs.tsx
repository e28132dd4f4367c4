import type { MapNodeDetail } from '@chokepoint/console-service/contract';
import { Text } from '@mantine/core';
import { mapPageTexts } from './map-texts.js';
import { NodeList } from './node-list.js';

const texts = mapPageTexts.panel;

/** Each input with its suppliers and their shares. */
export function NodeInputs({ inputs, onChoose }: { readonly inputs: MapNodeDetail['inputs']; readonly onChoose: (node: string) => void }) {
  return (
    <section>
      <Text size="sm" fw={600} component="h3">
        {texts.inputs}
      </Text>
      {inputs.length === 0 && <Text size="sm">{texts.noInputs}</Text>}
      {inputs.map(({ input, stockWeeks, suppliers }) => (
        <div key={input}>
          <Text size="xs" c="dimmed" mt={4}>
            {texts.input(input, stockWeeks)}
          </Text>
          <NodeList nodes={suppliers.map(({ node, name, share }) => ({ id: node, name, note: mapPageTexts.percent(share) }))} onChoose={onChoose} />
        </div>
      ))}
    </section>
  );
}
