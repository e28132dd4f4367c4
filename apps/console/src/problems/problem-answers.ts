import type { Logger } from '@chokepoint/service';
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from './problem-of.js';

/** Every error leaves as application/problem+json; those of the console itself are logged. */
@Catch()
export class ProblemAnswers implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemOf(error);
    if (problem.status === 500) this.logger.error({ err: error, url: http.getRequest<FastifyRequest>().url }, 'a request failed');
    // A stream that has begun can only be cut.
    if (reply.raw.headersSent) reply.raw.destroy();
    else void reply.status(problem.status).type('application/problem+json').send(problem);
  }
}
