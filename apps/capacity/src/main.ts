import { runService } from '@chokepoint/service';
import { CapacityModule } from './capacity.module.js';

await runService({ name: 'capacity', module: CapacityModule });
