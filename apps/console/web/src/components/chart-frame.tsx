import { ActionIcon, Group, Menu, Paper, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { shared } from '../texts/en.js';
import { downloadPng, downloadSvg } from './chart-image.js';
import { downloadCsv } from './download.js';

interface ChartFrameProps {
  readonly title: string;
  readonly explanation?: ReactNode;
  /** Name of exported files. */
  readonly name: string;
  /** What is drawn, as rows. */
  readonly rows: () => readonly object[];
  /** What the drawing says, for those who do not see it. */
  readonly summary: string;
  /** What changes the drawing; it stands between title and drawing. */
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}

/** A chart with its title, what it says, and ways to take it along. */
export function ChartFrame({ title, explanation, name, rows, summary, controls, children }: ChartFrameProps) {
  const drawing = useRef<HTMLDivElement>(null);
  const svg = () => drawing.current!.querySelector('svg')!;
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2} size="h5">
            {title}
          </Title>
          {explanation && (
            <Text size="sm" c="dimmed">
              {explanation}
            </Text>
          )}
        </div>
        <Menu>
          <Menu.Target>
            <ActionIcon variant="subtle" className="no-print" aria-label={`${shared.export.title}: ${title}`}>
              <IconDownload size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => downloadSvg(name, svg())}>{shared.export.svg}</Menu.Item>
            <Menu.Item onClick={() => void downloadPng(name, svg())}>{shared.export.png}</Menu.Item>
            <Menu.Item onClick={() => void downloadCsv(name, rows())}>{shared.export.csv}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      {controls}
      <div ref={drawing} role="img" aria-label={summary}>
        {children}
      </div>
    </Paper>
  );
}
