import { describe, expect, it } from '@jest/globals';
import { answerWords } from './answer-words.js';

describe('What a receiver answered to a test', () => {
  it.each([
    [{ delivered: true, status: 204, detail: '204' }, 'It answered with HTTP status 204.'],
    [{ delivered: false, status: 500, detail: '500 out of order' }, 'It answered with HTTP status 500: out of order.'],
    [{ delivered: false, status: 302, detail: 'redirects' }, 'It answered with HTTP status 302: redirects.'],
    [{ delivered: false, detail: 'timed out' }, 'No answer came: timed out.'],
  ])('%j', (result, words) => expect(answerWords(result)).toBe(words));
});
