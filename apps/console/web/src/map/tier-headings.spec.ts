import { headingsOf } from './tier-headings.js';

const tier = (kinds: Readonly<Record<string, number>>) => ({ x: 0, width: 150, kinds: Object.entries(kinds).map(([kind, share]) => ({ kind, share })) });

describe('What stands in a tier', () => {
  it('is one kind, named alone', () => {
    expect(headingsOf([tier({ system: 1 })])).toEqual([['Systems']]);
  });

  it('is every kind that is a good part of it, and fewer where there is less room', () => {
    expect(headingsOf([tier({ memory: 0.6, packaging: 0.4 })])).toEqual([['Memory, packaging', 'Memory and more', 'Memory …']]);
  });

  it('is more than is named, where there is more', () => {
    expect(headingsOf([tier({ accelerator: 0.8, assembly: 0.12, optics: 0.08 })])).toEqual([['Accelerators, assembly and more', 'Accelerators and more', 'Accelerators …']]);
  });

  it('is three kinds at most', () => {
    expect(headingsOf([tier({ wafer: 0.25, substrate: 0.25, mask: 0.25, film: 0.25 })])).toEqual([['Wafers, substrates, mask and more', 'Wafers, substrates and more', 'Wafers and more', 'Wafers …']]);
  });

  it('counts nodes of which no kind is known as more', () => {
    expect(headingsOf([tier({ wafer: 0.1 }), tier({})])).toEqual([['Wafers and more', 'Wafers …'], []]);
  });

  it('keeps what is written in capitals', () => {
    expect(headingsOf([tier({ wafer: 0.5, HBM: 0.5 })])[0][0]).toBe('Wafers, HBM');
  });

  it('leaves nothing over by rounding', () => {
    expect(headingsOf([tier({ wafer: 0.3333, memory: 0.3333, mask: 0.3333 })])[0][0]).toBe('Wafers, memory, mask');
  });
});
