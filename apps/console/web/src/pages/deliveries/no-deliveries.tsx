import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { deliveriesTexts as texts } from './deliveries-texts.js';

/** What there is to do before any order is known. */
export function NoDeliveries() {
  return (
    <Paper withBorder p="xl" maw={640}>
      <Stack gap="xs">
        <Title order={2} size="h4">
          {texts.empty.title}
        </Title>
        <Text>{texts.empty.text}</Text>
        <Anchor component={Link} to="/deliveries/import">
          {texts.empty.link}
        </Anchor>
      </Stack>
    </Paper>
  );
}
