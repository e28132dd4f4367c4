import { draftErrors, draftOf, isPreviewable, newDraft, written } from './report-draft.js';
import { safeUrl } from './safe-url.js';

const NOW = '2024-12-17T12:00:00Z';

describe('A report in the form', () => {
  it('is written in shares where the form has per cent, and only what is told', () => {
    const draft = { ...newDraft(NOW, 'n3'), incident: ' fire ', remaining: '33,3', scrap: '0.5', sources: [{ url: 'https://a.example', basis: 'reported', note: '' }, { url: ' ', basis: '', note: 'x' }] };
    expect(written(draft, '?')).toEqual({ time: undefined, errors: {}, report: { node: 'n3', incident: 'fire', status: 'confirmed', remaining: 0.333, scrap: 0.005, start: '2024-12-17', sources: [{ url: 'https://a.example', basis: 'reported' }] } });
  });
  it('says which field is no number', () => expect(written({ ...newDraft(NOW), remaining: 'half' }, 'a number please').errors).toEqual({ remaining: 'a number please' }));
  it('comes back as it was reported', () => {
    const current = { status: 'potential' as const, remaining: 0.07, start: '2024-12-01', confidence: 0.29, sources: [{ url: 'https://a.example' }] };
    const { report } = written(draftOf('n3', 'fire', current, NOW), '?');
    expect(report).toEqual({ node: 'n3', incident: 'fire', ...current });
  });
  it('forgets how far a rumour was believed once it is confirmed, and ends now once it is restored', () => {
    const current = { status: 'potential' as const, remaining: 0.5, start: '2024-12-01', confidence: 0.3, sources: [] };
    expect(draftOf('n3', 'fire', current, NOW, 'confirmed').confidence).toBe('');
    expect(draftOf('n3', 'fire', current, NOW, 'restored').until).toBe(NOW);
  });
  it('can be tried once it says enough', () => {
    const enough = { node: 'n', incident: 'i', status: 'confirmed', remaining: 0, start: NOW, sources: [] };
    expect([isPreviewable(enough), isPreviewable({ ...enough, node: '' }), isPreviewable({ node: 'n', incident: 'i', status: 'withdrawn', sources: [] })]).toEqual([true, false, true]);
  });
  it('shows each refusal at its field', () => {
    expect(draftErrors({ fields: [{ field: '/report/start', description: 'a' }, { field: 'report.sources.0.url', description: 'b' }, { field: '/time', description: 'c' }] })).toEqual({ start: 'a', 'sources.0.url': 'b', time: 'c' });
  });
});

describe('The address of a source', () => {
  it.each([['https://a.example/x', 'https://a.example/x'], ['javascript:alert(1)', undefined], ['data:text/html,x', undefined], ['no address', undefined]])('%s leads to %s', (text, href) => expect(safeUrl(text)).toBe(href));
});
