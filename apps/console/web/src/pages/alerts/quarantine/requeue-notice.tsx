import type { RequeueAnswers } from '@chokepoint/console-service/contract';
import { Alert, List } from '@mantine/core';
import { alertsTexts, quarantineTexts as texts } from '../alerts-texts.js';
import { Sign, type Tone } from '../sign.js';
import { visible } from './bytes-text.js';

const TONES: Record<RequeueAnswers['answers'][number]['result'], Tone> = { accepted: 'good', already_known: 'calm', rejected: 'wrong', not_found: 'wrong' };

/** What came of another try, of each record. */
export function RequeueNotice({ answers, onClose }: RequeueAnswers & { readonly onClose: () => void }) {
  const taken = answers.filter(({ result }) => result === 'accepted' || result === 'already_known').length;
  return (
    <Alert color={taken === answers.length ? 'green' : 'orange'} title={texts.resultsTitle(taken, answers.length)} role="status" withCloseButton closeButtonLabel={alertsTexts.close} onClose={onClose}>
      <List size="sm" listStyleType="none" spacing={2}>
        {answers.map(({ service, id, result, reason, detail }) => (
          <List.Item key={`${service} ${id}`}>
            {texts.record(service, id)}: <Sign tone={TONES[result]}>{texts.results[result]}</Sign>
            {reason !== undefined && ` ${reason}: ${visible(detail ?? '')}`}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
