import { ActionIcon, Stack } from '@mantine/core';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import { mapTexts as texts } from './map-texts.js';
import classes from './network-map.module.css';

interface MapToolsProps {
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
}

export function MapTools({ onZoom, onFit }: MapToolsProps) {
  const tools = [
    { label: texts.zoomIn, Icon: IconPlus, onClick: () => onZoom(1.25) },
    { label: texts.zoomOut, Icon: IconMinus, onClick: () => onZoom(0.8) },
    { label: texts.fit, Icon: IconFocusCentered, onClick: onFit },
  ];
  return (
    <Stack gap={4} className={`${classes['tools']} no-print`}>
      {tools.map(({ label, Icon, onClick }) => (
        <ActionIcon key={label} variant="default" size="lg" aria-label={label} title={label} onClick={onClick}>
          <Icon size={16} aria-hidden />
        </ActionIcon>
      ))}
    </Stack>
  );
}
