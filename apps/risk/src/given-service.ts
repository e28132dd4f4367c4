import { createLogger, readServiceSettings, startService } from '@chokepoint/service';
import { connectRisk, type RiskConnection } from '@chokepoint/service/client';
import { RISK_SERVICE } from './risk.module.js';

/** The risk service itself on a database, its clock standing still, and a client of it. */
export async function givenService(databaseUrl: string): Promise<{ readonly client: RiskConnection; stop(): Promise<void> }> {
  const environment = { DATABASE_URL: databaseUrl, GRPC_ADDRESS: '127.0.0.1:0', HTTP_ADDRESS: '127.0.0.1:0', RISK_CLOCK: 'replay', MODEL_THREADS: '1' };
  const service = await startService(RISK_SERVICE, readServiceSettings(RISK_SERVICE, environment), createLogger('risk', 'info', { write: () => undefined }), () => undefined);
  const client = connectRisk(service.grpc);
  const stop = async () => {
    client.close();
    await service.stop();
  };
  return { client, stop };
}
