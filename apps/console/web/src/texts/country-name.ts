const NAMES = new Intl.DisplayNames('en', { type: 'region' });
/** ISO 3166-1 alpha-2 */
const CODE = /^[A-Z]{2}$/;

/** What a country is called; what is no code of one stays as it is written. */
export const countryName = (country: string): string => (CODE.test(country) ? (NAMES.of(country) ?? country) : country);
