import type { quarantine } from '@chokepoint/contracts/grpc';
import { Failed } from '../command-line/failures.js';
import { interruptible } from '../command-line/interruptible.js';
import { withProgress } from '../command-line/progress.js';
import { writeJson, writeLine, type Streams } from '../command-line/streams.js';
import { count } from '../command-line/wording.js';
import { askQuarantine, type QuarantineOptions } from './ask-quarantine.js';
import { wrongText } from './wrong-text.js';

/** As many as a call takes. */
const A_CALL = 100;

/** Has records read again. Fails where some are not taken in. */
export async function requeue(ids: readonly string[], options: QuarantineOptions, streams: Streams): Promise<void> {
  const answers = await askAll([...new Set(ids)], options, streams);
  if (options.json) writeJson(streams, { answers });
  else for (const answer of answers) writeLine(streams.out, answerText(answer));
  const left = answers.filter(({ result }) => result === 'rejected' || result === 'not_found').length;
  if (left > 0) throw new Failed(`${left} of ${count(answers.length, 'record')} ${left === 1 ? 'was' : 'were'} not taken in`);
}

function askAll(ids: readonly string[], options: QuarantineOptions, streams: Streams): Promise<quarantine.RequeueAnswer[]> {
  return interruptible((signal) =>
    withProgress(streams, 'Requeueing', (onProgress) =>
      askQuarantine(options, async (service) => {
        const answers: quarantine.RequeueAnswer[] = [];
        while (answers.length < ids.length) {
          const asked = ids.slice(answers.length, answers.length + A_CALL);
          answers.push(...(await service.requeue({ ids: asked }, { signal })).answers);
          onProgress(answers.length, ids.length);
        }
        return answers;
      }),
    ),
  );
}

const RESULTS: Readonly<Record<string, string>> = { accepted: 'taken in', already_known: 'known already', not_found: 'not in quarantine', rejected: 'still wrong' };

function answerText({ id, result, reason, detail = '' }: quarantine.RequeueAnswer): string {
  const why = reason === undefined ? '' : `: ${wrongText({ reason, detail })}`;
  return `${id}: ${RESULTS[result] ?? result}${why}`;
}
