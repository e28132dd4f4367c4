import type { capacity } from '@chokepoint/contracts/grpc';
import { AlreadyExists, CLOCK, factAtTheDoor, InvalidInput, type Clock } from '@chokepoint/service';
import { Controller, Inject } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { ReportStore } from './report-store.js';

const SOURCE = '//chokepoint/capacity';

@Controller()
export class ReportCapacityController {
  constructor(
    @Inject(ReportStore) private readonly store: ReportStore,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Checks a report and stores it; accepted means stored. */
  @GrpcMethod('Capacity', 'Report')
  async report(request: capacity.ReportRequest): Promise<capacity.ReportResponse> {
    const checked = factAtTheDoor(
      {
        type: 'chokepoint.capacity.reported.v1',
        identity: request,
        data: request.report,
        pointers: { identity: '', data: '/report' },
      },
      { source: SOURCE, now: this.now() },
    );
    if (!checked.ok) throw new InvalidInput(checked.violations);
    const { source, id } = checked.fact;
    const { answer, time } = await this.store.report(checked.fact);
    if (answer === 'conflict') throw new AlreadyExists(`report ${id} of ${source} was given with another content`);
    return { source, id, time: time.toISOString(), alreadyKnown: answer === 'already-known' };
  }
}
