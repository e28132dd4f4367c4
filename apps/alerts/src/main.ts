import { runService } from '@chokepoint/service';
import { AlertsModule } from './alerts.module.js';
import { alertsSettings } from './settings.js';

await runService({ name: 'alerts', module: AlertsModule, consumesAs: 'alerts', settings: alertsSettings });
