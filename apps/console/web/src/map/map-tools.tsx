import { ActionIcon } from '@mantine/core';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import { mapTexts as texts } from './map-texts.js';
import classes from './network-map.module.css';

interface MapToolsProps {
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
}

/** A row of its own below the map: it covers nothing, and the Tab key comes to it after the map. */
export function MapTools({ onZoom, onFit }: MapToolsProps) {
  const tools = [
    { label: texts.zoomOut, Icon: IconMinus, onClick: () => onZoom(0.8) },
    { label: texts.zoomIn, Icon: IconPlus, onClick: () => onZoom(1.25) },
    { label: texts.fit, Icon: IconFocusCentered, onClick: onFit },
  ];
  return (
    <div className={`${classes['tools']} no-print`} role="group" aria-label={texts.tools}>
      {tools.map(({ label, Icon, onClick }) => (
        <ActionIcon key={label} variant="subtle" color="gray" className={classes['tool']} aria-label={label} title={label} onClick={onClick}>
          <Icon size={16} aria-hidden />
        </ActionIcon>
      ))}
    </div>
  );
}
