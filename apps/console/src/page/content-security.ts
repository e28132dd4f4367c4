import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * What a browser may load: our own files only, no inline script, no third party. Style sheets that Mantine writes carry
 * the nonce of the page; pictures made from charts are blobs and data.
 */
export const CONTENT_SECURITY: FastifyHelmetOptions = {
  global: true,
  enableCSPNonces: true,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  // It binds to this machine unless told otherwise, and speaks plain HTTP: whoever puts TLS before it sets this there.
  strictTransportSecurity: false,
  crossOriginEmbedderPolicy: true,
  referrerPolicy: { policy: 'no-referrer' },
};
