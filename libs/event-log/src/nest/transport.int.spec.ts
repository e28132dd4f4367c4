import 'reflect-metadata';
import { migrate } from '@chokepoint/database';
import { eventually, freshDatabase, type FreshDatabase } from '@chokepoint/testing';
import { Controller, Module, type INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Ctx, Payload } from '@nestjs/microservices';
import { connectEventLog } from '../connect.js';
import { recordEffects, SILENT, Stage } from '../contract/world.js';
import type { RecordBatch } from '../port.js';
import { BatchContext, BatchPattern, EventLogTransport } from './index.js';

const seen: string[] = [];
let failures = 0;

@Controller()
class Harbour {
  @BatchPattern('harbour.ships', 'harbour.trains')
  async arrive(@Payload() batch: RecordBatch, @Ctx() context: BatchContext): Promise<void> {
    seen.push(context.topic);
    await recordEffects()(batch, context.transaction);
    if (failures-- > 0) throw new Error('the quay is full');
  }
}

@Module({ controllers: [Harbour] })
class HarbourModule {}

describe('the Nest transport', () => {
  let database: FreshDatabase;
  let stage: Stage;
  let service: INestMicroservice;
  let transport: EventLogTransport;

  beforeAll(async () => {
    database = await freshDatabase({ migrate });
    const { pool, url } = database;
    const connect = () => connectEventLog({ kind: 'postgres', logger: SILENT }, pool);
    const names = ['harbour.ships', 'harbour.trains'];
    stage = await Stage.open({ pool, databaseUrl: url, configuration: { kind: 'postgres' }, connect, unique: () => names[0], close: database.drop });
    await stage.log.createTopics(names.map((name) => ({ name, partitions: 2, retentionMs: 1e9, maxMessageBytes: 1e6 })));
    transport = new EventLogTransport(stage.connect(), { group: 'harbour', pool, logger: SILENT, onFatal: (error) => fail(error) });
    service = await NestFactory.createMicroservice(HarbourModule, { strategy: transport, logger: false });
    await service.listen();
  }, 30_000);

  afterAll(async () => {
    await service.close();
    await stage.close();
    await database.drop();
  });

  it('brings whole batches to the method that is declared for their topic', async () => {
    await stage.log.publish([stage.record('a', 'ever given'), stage.record('a', 'dali')]);
    await eventually(async () => expect(await stage.values()).toEqual(['ever given', 'dali']));
    await stage.log.publish([{ ...stage.record('a', 'freight'), topic: 'harbour.trains' }]);
    await eventually(() => expect(new Set(seen)).toEqual(new Set(['harbour.ships', 'harbour.trains'])));
    expect(transport.subscription?.lastProgressAt()).toBeGreaterThan(0);
  });

  it('takes back the effects of a method that throws, and brings the batch again', async () => {
    failures = 2;
    await stage.log.publish([stage.record('b', 'maersk')]);
    await eventually(async () => expect(await stage.values()).toContain('maersk'));
    expect((await stage.values()).filter((value) => value === 'maersk')).toHaveLength(1);
    expect(failures).toBeLessThan(0);
  });

  it('lets go of the log when the service closes', async () => {
    await service.close();
    await stage.log.publish([stage.record('c', 'too late')]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await stage.values()).not.toContain('too late');
  });
});
