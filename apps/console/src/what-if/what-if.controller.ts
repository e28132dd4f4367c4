import { Body, Controller, Get, HttpCode, Inject, Query, RequestMethod, Sse, SseSignal, type MessageEvent } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { catchError, concat, from, of, type Observable } from 'rxjs';
import { z } from 'zod';
import { networkQuery, whatIfChoices, whatIfLanes, whatIfQuestion, type WhatIfChoices, type WhatIfLanes, type WhatIfQuestion } from '../contract/index.js';
import { Answers } from '../openapi/answers.js';
import { problemOf } from '../problems/problem-of.js';
import { SERVICES, type Services } from '../services/connections.js';
import { NetworkReader } from '../services/network-reader.js';
import { answerSteps } from './answer-steps.js';
import { askedOf } from './asked.js';
import { choicesOf, lanesOf } from './choices-view.js';

const lanesQuery = z.object({ ...networkQuery.shape, node: z.string() });

@ApiTags('what if')
@Controller('api/what-if')
export class WhatIfController {
  constructor(
    private readonly networks: NetworkReader,
    @Inject(SERVICES) private readonly services: Services,
  ) {}

  @Get('choices')
  @Answers('Nodes, owners and countries that can be asked about', whatIfChoices)
  async choices(@Query({ schema: networkQuery }) { network }: z.output<typeof networkQuery>): Promise<WhatIfChoices> {
    return choicesOf(await this.networks.read(network));
  }

  @Get('lanes')
  @Answers('What a node needs, from whom, who else makes it, and whom it supplies', whatIfLanes)
  async lanes(@Query({ schema: lanesQuery }) { network, node }: z.output<typeof lanesQuery>): Promise<WhatIfLanes> {
    return lanesOf(await this.networks.read(network), node);
  }

  /** What is wrong with the question is told before anything is streamed; who closes the stream stops the projection. */
  @HttpCode(200)
  @Sse('', { method: RequestMethod.POST, maxPendingDataLength: 0 })
  @ApiOperation({ summary: 'What if: server-sent events `progress` (WhatIfProgress), at the end `answer` (WhatIfAnswer) or `problem` (Problem)' })
  async ask(@Body({ schema: whatIfQuestion }) question: WhatIfQuestion, @SseSignal() signal: AbortSignal): Promise<Observable<MessageEvent>> {
    const steps = answerSteps(this.services, askedOf(question, await this.networks.read(question.network)), signal);
    const first = await steps.next();
    const rest = from(steps).pipe(catchError((error: unknown) => of({ type: 'problem', data: problemOf(error) })));
    return concat(of(first.value as MessageEvent), rest);
  }
}
