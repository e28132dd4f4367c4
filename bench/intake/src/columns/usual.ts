import 'reflect-metadata';
import { parseFact, parseInstant } from '@chokepoint/contracts';
import { createRiskClient, type RiskClient } from '@chokepoint/database/risk';
import { Controller, Inject, Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Ctx, EventPattern, KafkaContext, Payload, Transport, type KafkaOptions } from '@nestjs/microservices';
import { consumerSettings, SILENT } from '../consumer-settings.js';
import type { Column, Reader, Run } from '../column.js';

const PRISMA = Symbol('prisma');
const RUN = Symbol('run');

/** What a Nest service usually does with an event: check it, then one transaction through Prisma. */
export const usual: Column = { name: 'usual: @EventPattern, one Prisma transaction an event', reads: 'few', stores: true, join };

async function join(run: Run): Promise<Reader> {
  const prisma = createRiskClient(run.pool);
  const application = await NestFactory.createMicroservice<KafkaOptions>(intakeModule(run, prisma), { ...kafkaOptions(run), logger: false });
  await application.listen();
  return { close: () => application.close() };
}

function kafkaOptions({ brokers, group, concurrency }: Run): KafkaOptions {
  return {
    transport: Transport.KAFKA,
    options: {
      client: { brokers: [...brokers], ...SILENT },
      consumer: { groupId: group, ...consumerSettings },
      subscribe: { fromBeginning: true },
      run: { partitionsConsumedConcurrently: concurrency },
    },
  };
}

/** The topics are known only now, so the handler is declared now. */
function intakeModule(run: Run, prisma: RiskClient): DynamicModule {
  @Controller()
  class IntakeController {
    constructor(
      @Inject(PRISMA) private readonly database: RiskClient,
      @Inject(RUN) private readonly run: Run,
    ) {}

    @EventPattern(run.topics)
    async take(@Payload() data: unknown, @Ctx() context: KafkaContext): Promise<void> {
      try {
        await store(this.database, data, context.getMessage().headers as Record<string, string>);
        this.run.done(1);
      } catch (error) {
        this.run.failed(error);
        throw error;
      }
    }
  }

  @Module({})
  class IntakeModule {}
  return { module: IntakeModule, controllers: [IntakeController], providers: [{ provide: PRISMA, useValue: prisma }, { provide: RUN, useValue: run }] };
}

async function store(prisma: RiskClient, data: unknown, headers: Record<string, string>): Promise<void> {
  const { ce_source: source, ce_id: id, ce_type: type, ce_time: time } = headers;
  const instant = parseInstant(time);
  if (instant === undefined) throw new Error(`${time} is no time`);
  const parsed = parseFact({ source, id, type, time: instant, data, mode: 'binary' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  await prisma.$transaction(async (transaction) => {
    const fact = { source, id, time: new Date(instant), type, data: JSON.stringify(data) };
    const { count } = await transaction.fact.createMany({ data: [fact], skipDuplicates: true });
    if (count === 1) await transaction.unscored.create({ data: { sources: [source], ids: [id] } });
  });
}
