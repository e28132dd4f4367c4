import { firstOf } from '../../command-line/wording.js';
import type { InputConcentration } from './structure-answer.js';

/** An input whose vendors look like more sources than there are. */
export interface Finding extends InputConcentration {
  readonly node: string;
  readonly input: string;
}

const MOST_NAMED = 6;

/** Findings in sentences, the largest gap first; nodes with the same vendors and the same behind them share one. */
export function findingSentences(findings: readonly Finding[]): string[] {
  const ranked = findings.filter(({ falseDiversification }) => falseDiversification).sort((a, b) => b.falseDiversification!.gap - a.falseDiversification!.gap);
  return [...Map.groupBy(ranked, sameAs).values()].map(([first, ...others]) => {
    const also = others.length > 0 ? ` The same holds for ${firstOf(others.map(({ node }) => node), MOST_NAMED)}.` : '';
    return `${first.falseDiversification!.finding}${also}`;
  });
}

function sameAs({ input, vendors, falseDiversification, vendorHHI }: Finding): string {
  const { kind, gap } = falseDiversification!;
  return JSON.stringify([input, Object.entries(vendors).sort(), vendorHHI.toPrecision(9), kind, gap.toPrecision(9)]);
}
