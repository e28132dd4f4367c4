import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { shared } from '../texts/en.js';
import { downloadCsv, downloadJson } from './download.js';

interface ExportMenuProps {
  /** Of the file, without its ending. */
  readonly name: string;
  /** Flat rows, as they shall stand in a table. */
  readonly rows: () => readonly object[];
  /** The whole content; the rows where left out. */
  readonly json?: () => unknown;
}

/** What is shown, as a file. */
export function ExportMenu({ name, rows, json = rows }: ExportMenuProps) {
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconDownload size={14} aria-hidden />}>
          {shared.export.title}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void downloadCsv(name, rows())}>{shared.export.csv}</Menu.Item>
        <Menu.Item onClick={() => downloadJson(name, json())}>{shared.export.json}</Menu.Item>
        <Menu.Item onClick={() => window.print()}>{shared.export.print}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
