import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { alertsSettings } from './settings.js';

const settings = z.object(alertsSettings);
const SECRETS_KEY = randomBytes(32).toString('base64');
const wrong = (environment: Record<string, string>) => settings.safeParse(environment).error?.issues.map(({ path }) => path[0]);

describe('the settings of alerts', () => {
  it('need nothing but the key of the secrets', () => {
    expect(settings.parse({ SECRETS_KEY })).toMatchObject({
      LEVEL_BOUNDS: [5, 15, 25, 40],
      WEBHOOK_TIMEOUT_MS: 15_000,
      SCORING_GAP_MS: 60_000,
    });
    expect(wrong({})).toEqual(['SECRETS_KEY']);
  });

  it.each([
    ['SECRETS_KEY', 'c2hvcnQ='],
    ['WEBHOOK_ALLOW', 'localhost'],
    ['LEVEL_BOUNDS', '5,15,25'],
    ['LEVEL_BOUNDS', '5,15,15,40'],
    ['LEVEL_BOUNDS', '5,15,25.3,40'],
    ['WEBHOOK_TIMEOUT_MS', 'soon'],
    ['WEBHOOK_CONCURRENCY', '0'],
  ])('name %s when it is "%s"', (variable, value) => {
    expect(wrong({ SECRETS_KEY, [variable]: value })).toEqual([variable]);
  });
});
