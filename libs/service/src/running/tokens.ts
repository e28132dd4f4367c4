/** What every service gives its parts: `@Inject(POOL) pool: pg.Pool`. */
export const POOL = Symbol('pg.Pool');
export const EVENT_LOG = Symbol('EventLog');
export const LOGGER = Symbol('Logger');
export const METRICS = Symbol('Metrics');
export const HEALTH = Symbol('Health');
/** The variables of the environment, read and checked. */
export const SETTINGS = Symbol('settings');
/** `Clock`: the wall's, so that tests can give another. */
export const CLOCK = Symbol('Clock');
/** `Fatal`: what to call when going on makes no sense. */
export const FATAL = Symbol('Fatal');
export const GRPC_ERRORS = Symbol('GrpcErrors');

/** The present moment. */
export type Clock = () => Date;

/** Ends the process with an error, so that it is started again. */
export type Fatal = (error: Error) => void;
