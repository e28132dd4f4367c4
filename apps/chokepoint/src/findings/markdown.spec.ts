import { describe, expect, it } from '@jest/globals';
import { bullets, codes, listed, markdownTable } from './markdown.js';

describe('Markdown', () => {
  it('has tables with numbers to the right', () => {
    expect(markdownTable([{ title: 'node' }, { title: 'HHI', align: 'right' }], [['apple', '7,222']])).toBe('| node | HHI |\n| --- | ---: |\n| apple | 7,222 |');
  });

  it('keeps a cell within its column', () => {
    expect(markdownTable([{ title: 'why' }], [['a|b\nc']])).toContain('| a\\|b c |');
  });

  it('lists', () => {
    expect([bullets(['a', 'b']), codes([]), codes(['n5', 'n3']), listed(['a', 'b', 'c'])]).toEqual(['- a\n- b', 'none', '`n5`, `n3`', 'a, b and c']);
  });
});
