import type { TestResult } from '@chokepoint/console-service/contract';
import { ruleTexts } from '../alerts-texts.js';

const texts = ruleTexts.tested;

/** What a receiver answered to a test; the service begins its detail with the status, which is told once. */
export function answerWords({ status, detail }: TestResult): string {
  if (status === undefined) return texts.silent(detail);
  const prefix = String(status);
  return texts.answered(status, detail.startsWith(prefix) ? detail.slice(prefix.length).trim() : detail);
}
