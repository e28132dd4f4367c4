import { runService } from '@chokepoint/service';
import { DeliveryModule } from './delivery.module.js';

await runService({ name: 'delivery', module: DeliveryModule });
