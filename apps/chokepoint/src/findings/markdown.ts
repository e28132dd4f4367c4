export interface MarkdownColumn {
  readonly title: string;
  readonly align?: 'right';
}

/** A table of GitHub-flavoured Markdown. */
export function markdownTable(columns: readonly MarkdownColumn[], rows: readonly (readonly string[])[]): string {
  const rule = columns.map(({ align }) => (align === 'right' ? '---:' : '---'));
  return [columns.map(({ title }) => title), rule, ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Ids, owners, countries: each as code, as far as there are any. */
export function codes(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.map(code).join(', ');
}

export function code(name: string): string {
  return `\`${name}\``;
}

export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
