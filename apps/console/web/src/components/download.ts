/** Gives the browser a file to keep. */
export function download(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** CSV that a spreadsheet opens as text: what looks like a formula is escaped. */
export async function downloadCsv(name: string, rows: readonly object[]): Promise<void> {
  const { unparse } = await import('papaparse');
  download(`${name}.csv`, unparse([...rows], { escapeFormulae: true }), 'text/csv;charset=utf-8');
}

export function downloadJson(name: string, content: unknown): void {
  download(`${name}.json`, JSON.stringify(content, undefined, 2), 'application/json');
}
