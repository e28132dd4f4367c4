import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';

/** The console is ready when it serves: services that are away are told on the page itself. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  @Get('live')
  live(): { ok: boolean } {
    return { ok: true };
  }

  @Get('ready')
  ready(): { ok: boolean } {
    return { ok: true };
  }
}
