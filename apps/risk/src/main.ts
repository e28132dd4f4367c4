import { runService } from '@chokepoint/service';
import { RISK_SERVICE } from './risk.module.js';

await runService(RISK_SERVICE);
