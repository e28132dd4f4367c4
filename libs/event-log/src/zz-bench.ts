import pg from 'pg';
import { connectEventLog } from '@chokepoint/event-log';
import { startPostgres, startKafka } from '@chokepoint/embedded';
import { migrate } from '@chokepoint/database';
const kind = process.argv[2]; const N = Number(process.argv[3] ?? 300000);
const logger = { debug(){}, info(){}, warn: console.log, error: console.log };
const p = await startPostgres(); const pool = new pg.Pool({connectionString: p.url, max: 20}); await migrate(pool);
const k = kind==='kafka' ? await startKafka({prefer: (process.env.WAY ?? 'java') as any}) : undefined;
const log = connectEventLog(kind==='kafka' ? {kind:'kafka', brokers: k!.brokers, logger} : {kind:'postgres', logger}, pool);
await log.createTopics([{name:'t', partitions:6, retentionMs: 86400000, maxMessageBytes: 1<<20}]);
const value = Buffer.alloc(268, 'x'); const headers = {};
const records = Array.from({length: 1000}, (_, i) => ({topic:'t', key: Buffer.from('k'+i%500), value, headers}));
let t = Date.now();
const rounds = N/10000; const big = Array.from({length:10}).flatMap(()=>records);
for (let i=0;i<rounds;i++) await log.publish(big);
let s=(Date.now()-t)/1000; console.log(kind, 'publish', Math.round(N/s), '/s');
await pool.query('create table sink(partition int, "offset" bigint, key text, value text)');
for (const [name, handler] of Object.entries({
  counting: async () => {},
  inserting: async (b: any, tx: any) => { await tx.query('insert into sink select $1, * from unnest($2::bigint[],$3::text[],$4::text[])', [b.partition, b.records.map((r:any)=>r.offset), b.records.map((r:any)=>r.key.toString()), b.records.map((r:any)=>r.value.toString())]); },
})) {
  let seen=0; let done!: ()=>void; const all=new Promise<void>(r=>done=r); let first=0;
  t=Date.now();
  const sub = await log.subscribe({group:'g-'+name, topics:['t'], pool, logger, onFatal: console.error as any, concurrency: Number(process.env.C ?? 3), maxBatchRecords: Number(process.env.B ?? 5000), handler: async (b, tx) => { first ||= Date.now(); await handler(b, tx); if ((seen+=b.records.length)>=N) done(); }});
  await all; s=(Date.now()-first)/1000; console.log(kind, name, Math.round(N/s), '/s', 'first after', first-t);
  await sub.stop();
}
await log.close(); await pool.end(); await k?.stop(); await p.stop(); process.exit();
