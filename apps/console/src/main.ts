import { createLogger, formatAddress, orExit, runUntilStopped } from '@chokepoint/service';
import { readSettings } from './settings.js';
import { startConsole } from './start-console.js';

const settings = orExit(() => readSettings(process.env));
const logger = createLogger('console', settings.LOG_LEVEL);

await runUntilStopped(
  logger,
  () => startConsole(settings, logger),
  ({ address }) => ({ http: formatAddress(address) }),
);
