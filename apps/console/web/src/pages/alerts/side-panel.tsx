import { CloseButton, Drawer, Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFocusBack } from '../../components/use-focus-back.js';
import { alertsTexts as texts } from './alerts-texts.js';

interface SidePanelProps {
  readonly title: string;
  readonly size: 'md' | 'xl';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * What stands beside a list while one works on an entry of it. Without Mantine's own head, which is a second banner of the
 * page, and without its lock on scrolling, which writes a style sheet that the content security policy refuses.
 */
export function SidePanel({ title, size, onClose, children }: SidePanelProps) {
  useFocusBack();
  return (
    <Drawer.Root opened onClose={onClose} position="right" size={size} lockScroll={false}>
      <Drawer.Overlay />
      <Drawer.Content aria-label={title}>
        <Drawer.Body pt="md">
          <Group justify="space-between" wrap="nowrap" align="flex-start" mb="md">
            <Title order={2} size="h4">
              {title}
            </Title>
            <CloseButton aria-label={texts.close} onClick={onClose} />
          </Group>
          {children}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
