const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** How the trade writes words that ids have in lower case. */
const SPELLED: Readonly<Record<string, string>> = {
  abf: 'ABF', ai: 'AI', amd: 'AMD', asml: 'ASML', berlin: 'Berlin', aws: 'AWS', cowos: 'CoWoS', dram: 'DRAM', euv: 'EUV', hbm: 'HBM', hbm3: 'HBM3', hbm3e: 'HBM3E', nvidia: 'NVIDIA', skhynix: 'SK hynix', spil: 'SPIL', tpu: 'TPU', tsmc: 'TSMC', umc: 'UMC', ukraine: 'Ukraine', us: 'US',
};
const DATED = /^(.+?)-(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;
const DRIFT = 'drift:';

/** An id in words: `cowos-shortage-2023` is `CoWoS shortage, 2023`; of a drifting lane, which lane. */
export function incidentName(id: string): string {
  if (isDrift(id)) return `Drifting lane ${id.slice(DRIFT.length).split('/').join(' → ')}`;
  const [, words = id, year, month, day] = DATED.exec(id) ?? [];
  const date = [day && String(Number(day)), month && (MONTHS[Number(month) - 1] ?? month), year].filter(Boolean).join(' ');
  const name = sentence(words);
  return date === '' ? name : `${name}, ${date}`;
}

/** A lane that its own deliveries show to be late: no one has reported it. */
export function isDrift(id: string): boolean {
  return id.startsWith(DRIFT);
}

function sentence(words: string): string {
  // Whoever wrote an id in their own way meant it so.
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(words)) return words;
  const text = words.split('-').map((word) => SPELLED[word] ?? (/\d/.test(word) ? word.toUpperCase() : word)).join(' ');
  return text[0].toUpperCase() + text.slice(1);
}
