import type { Running } from './phases.js';

const DEFAULT_DATA = '.chokepoint';

/** Where everything listens, and what to try first. */
export function guide({ services, console: page, infrastructure, inbox, data, reference }: Running, dataOption: string): string {
  const option = dataOption === DEFAULT_DATA ? '' : ` --data ${dataOption}`;
  const rows = Object.values(services).map(({ name, addresses }) => `  ${name.padEnd(9)} gRPC ${addresses.grpc}   http://${addresses.http}/metrics  /health/ready`);
  return [
    '',
    `Everything is running: look at http://${page.addresses.http}. Ctrl-C stops it.`,
    ...rows,
    `  console   http://${page.addresses.http}   /api/docs/`,
    `  event log ${infrastructure.eventLog}`,
    `  database  ${withoutPassword(infrastructure.databaseUrl)}`,
    `  alerts    to ${inbox.url}`,
    `  logs      ${data.logs}`,
    '',
    ...(reference ? factSteps(option, services.capacity.addresses.grpc) : ownSteps(option)),
  ].join('\n');
}

function factSteps(option: string, capacity: string): string[] {
  return [
    'Send facts and watch what they do:',
    `  npx chokepoint watch${option}`,
    `  npx chokepoint publish${option} --events events.jsonl`,
    `  grpcurl -plaintext -d '{"report": {"node": "tsmc-n3", "incident": "what-if", "status": "confirmed", "remaining": 0.5, "start": "${today()}"}}' ${capacity} chokepoint.capacity.v1.Capacity/Report`,
    `  npx chokepoint report${option}`,
  ];
}

/** What to import, in the order in which one thing needs another. */
function ownSteps(option: string): string[] {
  return [
    'It is empty. Bring your own, in this order:',
    `  npx chokepoint import network my-network${option} --dry-run      a folder with nodes.csv, requirements.csv and supplies.csv, or one JSON document;`,
    '                                                           docs/network-files.md has the columns, data/reference-network.json is a whole one',
    `  npx chokepoint import network my-network${option}`,
    `  npx chokepoint rule put mine${option} --raise-at elevated        who is alerted; then --on delivery.overdue, --on lane.drifting`,
    `  npx chokepoint import deliveries orders.csv${option} --map orders.mapping.json    orders and receipts; examples/ has some of each`,
    `  npx chokepoint publish${option} --events incidents.jsonl         what happened; data/timeline.jsonl has examples`,
    `  npx chokepoint exposure${option}`,
  ];
}

function withoutPassword(url: string): string {
  return url.replace(/(:\/\/[^:/@]+):[^@]*@/, '$1@');
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
