import { Button, CopyButton, Group, PasswordInput, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { alertsTexts, ruleTexts } from '../alerts-texts.js';
import type { FieldsProps } from './rule-form.js';
import { newSecret } from './webhook-secret.js';

const texts = ruleTexts.form;

/** Write-only: a secret is seen only where this form has just made it. */
export function SecretField({ draft, change, errorOf, isNew }: FieldsProps & { readonly isNew: boolean }) {
  const [generated, setGenerated] = useState<string>();
  const generate = () => {
    const secret = newSecret();
    setGenerated(secret);
    change({ secret });
  };
  const common = { label: texts.secret, required: isNew, description: isNew ? texts.secretHint : texts.secretKept, value: draft.secret, error: errorOf('secret'), autoComplete: 'off' };
  if (generated === undefined || generated !== draft.secret) {
    return (
      <div>
        <PasswordInput {...common} placeholder="whsec_…" visibilityToggleButtonProps={{ 'aria-label': texts.reveal }} onChange={({ currentTarget: { value } }) => change({ secret: value.trim() })} />
        <Button mt={6} size="compact-sm" variant="default" onClick={generate}>
          {texts.generate}
        </Button>
      </div>
    );
  }
  return (
    <div>
      <TextInput {...common} readOnly autoFocus onFocus={({ currentTarget }) => currentTarget.select()} />
      <Group mt={6} gap="xs">
        <CopyButton value={generated}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? alertsTexts.copied : alertsTexts.copy}
            </Button>
          )}
        </CopyButton>
        <Text size="sm" fw={600}>
          {texts.generated}
        </Text>
      </Group>
    </div>
  );
}
