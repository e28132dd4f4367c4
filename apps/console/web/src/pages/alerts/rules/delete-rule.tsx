import type { AlertRule } from '@chokepoint/console-service/contract';
import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { send } from '../../../api/client.js';
import { ProblemNotice } from '../../../components/viewed.js';
import { useFocusBack } from '../../../components/use-focus-back.js';
import { alertsTexts, ruleTexts } from '../alerts-texts.js';
import { useChange } from '../use-change.js';

const texts = ruleTexts.confirm;

export function DeleteRule({ rule, onClose }: { readonly rule: AlertRule; readonly onClose: () => void }) {
  useFocusBack();
  const remove = useChange(() => send<void>('DELETE', `/api/rules/${encodeURIComponent(rule.id)}`), onClose);
  return (
    <Modal.Root opened onClose={onClose} centered lockScroll={false}>
      <Modal.Overlay />
      <Modal.Content aria-label={texts.title(rule.id)}>
        <Modal.Body pt="md">
          <Stack>
            <Title order={2} size="h4">
              {texts.title(rule.id)}
            </Title>
            <Text size="sm">{texts.detail}</Text>
            {remove.error && <ProblemNotice error={remove.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose} data-autofocus>
                {alertsTexts.cancel}
              </Button>
              <Button color="red.9" loading={remove.isPending} onClick={() => remove.mutate()}>
                {texts.yes}
              </Button>
            </Group>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
