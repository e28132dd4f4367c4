import { applyDecorators } from '@nestjs/common';
import { ApiDefaultResponse, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { problem } from '../problems/problem.js';

/** What an operation is for and what it answers with; errors are the same everywhere. */
export function Answers(summary: string, schema: z.ZodType, status = 200): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({ status, standardSchema: schema }),
    ApiDefaultResponse({ description: 'What went wrong and what to do', standardSchema: problem }),
  );
}
