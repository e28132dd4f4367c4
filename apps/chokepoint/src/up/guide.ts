import type { Running } from './phases.js';

const DEFAULT_DATA = '.chokepoint';

/** Where everything listens, and what to try first. */
export function guide({ services, console: page, infrastructure, inbox, data }: Running, dataOption: string): string {
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
    'Send facts and watch what they do:',
    `  npx chokepoint watch${option}`,
    `  npx chokepoint publish${option} --events events.jsonl`,
    `  grpcurl -plaintext -d '{"report": {"node": "tsmc-n3", "incident": "what-if", "status": "confirmed", "remaining": 0.5, "start": "${today()}"}}' ${services.capacity.addresses.grpc} chokepoint.capacity.v1.Capacity/Report`,
    `  npx chokepoint report${option}`,
  ].join('\n');
}

function withoutPassword(url: string): string {
  return url.replace(/(:\/\/[^:/@]+):[^@]*@/, '$1@');
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
