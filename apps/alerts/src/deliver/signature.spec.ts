import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { signedHeaders } from './signature.js';

describe('the signature of a webhook', () => {
  it('is that of the example of Standard Webhooks', () => {
    const key = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
    const headers = signedHeaders('msg_p5jXN8AQM9LWM0D4loKWxJek', '{"test": 2432232314}', key, new Date(1_614_265_330_999));
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('satisfies the public library', () => {
    const key = randomBytes(32);
    const body = JSON.stringify({ type: 'x', timestamp: 'y', data: { text: '台南 ✓' } });
    const verified = new Webhook(`whsec_${key.toString('base64')}`).verify(body, signedHeaders('desk/1', body, key, new Date()));
    expect(verified).toEqual(JSON.parse(body));
  });
});
