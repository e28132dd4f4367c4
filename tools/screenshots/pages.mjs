/** Every page, and what must be there before it is worth a picture. */
export const PAGES = [
  { name: 'now', path: '/' },
  { name: 'map', path: '/map' },
  { name: 'time', path: '/time' },
  { name: 'node', path: '/node/apple' },
  { name: 'what-if', path: '/what-if' },
  { name: 'incidents', path: '/incidents' },
  { name: 'deliveries', path: '/deliveries' },
  { name: 'alerts', path: '/alerts' },
];
