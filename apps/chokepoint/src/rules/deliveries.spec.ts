import { answerText } from './deliveries.js';

describe('The answer to a webhook', () => {
  it('is told once where its detail is the status', () => expect(answerText({ status: 204, detail: '204' })).toBe('204'));
  it('has what was said beside it', () => expect(answerText({ status: 500, detail: 'no room' })).toBe('500 no room'));
  it('is the reason where none came', () => expect(answerText({ detail: 'connection refused' })).toBe('connection refused'));
});
