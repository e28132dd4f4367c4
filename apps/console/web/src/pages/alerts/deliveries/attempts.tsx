import type { AlertDelivery } from '@chokepoint/console-service/contract';
import { Box, Table, Text } from '@mantine/core';
import { Moment } from '../../../components/moment.js';
import { deliveryTexts as texts } from '../alerts-texts.js';
import classes from '../alerts.module.css';

/** Every try of a webhook, the first on top. */
export function Attempts({ delivery: { id, state, attempts } }: { readonly delivery: AlertDelivery }) {
  return (
    <Box p="sm">
      <Text size="sm" mb="xs">
        {texts.webhookId} <span className={classes['mono']}>{id}</span> · {texts.meanings[state]}
      </Text>
      {attempts.length === 0 ? (
        <Text size="sm">{texts.noAttempt}</Text>
      ) : (
        <Table.ScrollContainer className="stacked" minWidth={420} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table aria-label={texts.showAttempts(id)} withTableBorder>
            <Table.Thead>
              <Table.Tr>
                {Object.entries(texts.attemptColumns).map(([name, title]) => (
                  <Table.Th key={name}>{title}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {attempts.map(({ at, status, detail }, place) => (
                <Table.Tr key={place}>
                  <Table.Td className="number">{place + 1}</Table.Td>
                  <Table.Td data-label={texts.attemptColumns.at}>
                    <Moment at={at} />
                  </Table.Td>
                  <Table.Td className="number" data-label={texts.attemptColumns.status}>{status ?? texts.noAnswer}</Table.Td>
                  <Table.Td data-label={texts.attemptColumns.detail} data-wide>{detail}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Box>
  );
}
