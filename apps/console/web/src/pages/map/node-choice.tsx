import type { MapLayout } from '@chokepoint/console-service/contract';
import { Select, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';
import { kindName, nameOnMap } from '../../map/map-texts.js';
import { mapPageTexts as texts } from './map-texts.js';

interface NodeChoiceProps extends Pick<SelectProps, 'label' | 'placeholder' | 'size' | 'w' | 'miw' | 'flex' | 'aria-label'> {
  readonly layout: MapLayout;
  readonly value: string | undefined;
  readonly onChoose: (node: string | undefined) => void;
  /** A node that cannot be chosen. */
  readonly except?: string | undefined;
}

const SHOWN = 60;

/** A node by its name, or by what its name, owner or kind contains. */
export function NodeChoice({ layout, value, onChoose, except, ...props }: NodeChoiceProps) {
  const choices = useMemo(() => choicesOf(layout).filter((each) => each.value !== except), [layout, except]);
  return <Select {...props} data={choices} value={value ?? null} onChange={(node) => onChoose(node ?? undefined)} searchable clearable limit={SHOWN} nothingFoundMessage={texts.nothing} maxDropdownHeight={320} comboboxProps={{ width: 320, position: 'bottom-start' }} />;
}

function choicesOf({ nodes }: MapLayout): { value: string; label: string }[] {
  const choices = nodes.map((node) => ({ value: node.id, label: [nameOnMap(node), node.owner === node.name ? undefined : node.owner, node.kind === undefined || node.id.startsWith('kind:') ? undefined : kindName(node.kind)].filter((part) => part !== undefined).join(' · ') }));
  return choices.sort((a, b) => a.label.localeCompare(b.label));
}
