import { Button, type ButtonProps } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconLink } from '@tabler/icons-react';
import { whatIfTexts as texts } from './what-if-texts.js';

interface CopyLinkProps extends ButtonProps {
  /** As behind `?` */
  readonly search: string;
  readonly label?: string;
}

export function CopyLink({ search, label, ...button }: CopyLinkProps) {
  return (
    <Button size="xs" variant="default" leftSection={<IconLink size={14} aria-hidden />} aria-label={label} onClick={() => void copy(`${window.location.origin}/what-if?${search}`)} {...button}>
      {texts.copy}
    </Button>
  );
}

/** Browsers let only pages of this machine, or over TLS, write what is pasted. */
async function copy(link: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(link);
    notifications.show({ message: texts.copied });
  } catch {
    notifications.show({ title: texts.copyByHand, message: link, autoClose: false });
  }
}
