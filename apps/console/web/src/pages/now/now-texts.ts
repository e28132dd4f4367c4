export const nowTexts = {
  title: 'Who is exposed now',
  lead: (exposed: number, all: number) => (exposed === 0 ? `None of ${all} nodes is exposed.` : `${exposed} of ${all} nodes are exposed.`),
  columns: { node: 'Node', exposure: 'Exposure', impact: 'Time to impact', recovery: 'Recovery', incidents: 'Incidents' },
} as const;
