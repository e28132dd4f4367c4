import { z } from 'zod';
import { InvalidInput } from '../errors/errors.js';
import { pageOf, pageSize, readPageToken } from './pages.js';

const position = z.object({ node: z.string() });

describe('a page', () => {
  it.each([[0, 100], [1, 1], [1_000, 1_000], [5_000, 1_000]])('asked for with %i entries has %i', (asked, size) => expect(pageSize(asked)).toBe(size));
  it('cannot have fewer than none', () => expect(() => pageSize(-1)).toThrow(InvalidInput));

  it('says where the next begins', () => {
    const { page, nextPageToken } = pageOf(['a', 'b', 'c'], 2, (node) => ({ node }));
    expect(page).toEqual(['a', 'b']);
    expect(readPageToken(nextPageToken, position)).toEqual({ node: 'b' });
  });

  it('is the last where nothing is left', () => expect(pageOf(['a', 'b'], 2, (node) => ({ node })).nextPageToken).toBe(''));
  it('is the first without a token', () => expect(readPageToken('', position)).toBeUndefined());

  it.each([['nonsense'], ['bm90IGpzb24'], [Buffer.from('{"node":1}').toString('base64url')]])('is refused for the token %s', (token) => {
    expect(() => readPageToken(token, position)).toThrow('/pageToken: expected the nextPageToken of an earlier answer');
  });
});
