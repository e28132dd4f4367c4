import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';

/** Gives the parts of a running service to whatever asks for them. */
@Global()
@Module({})
export class ServiceModule {
  static of(application: Function, parts: ReadonlyMap<symbol, unknown>): DynamicModule {
    const providers: Provider[] = [...parts].map(([provide, useValue]) => ({ provide, useValue }));
    return { module: ServiceModule, imports: [application as never], providers, exports: [...parts.keys()] };
  }
}
