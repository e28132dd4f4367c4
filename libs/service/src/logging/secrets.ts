const PASSWORD_IN_URL = /(\w+:\/\/[^:@/\s]*):[^@/\s]+@/g;
const WEBHOOK_SECRET = /whsec_[A-Za-z0-9+/=_-]+/g;

/** Text without passwords in addresses and without webhook secrets. */
export function withoutSecrets(text: string): string {
  return text.replace(PASSWORD_IN_URL, '$1:[secret]@').replace(WEBHOOK_SECRET, 'whsec_[secret]');
}
