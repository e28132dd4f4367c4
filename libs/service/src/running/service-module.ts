import { Global, Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';

/** Gives the parts of a running service to whatever asks for them. */
@Global()
@Module({})
export class ServiceModule {
  static of(application: Type, parts: ReadonlyMap<symbol, unknown>): DynamicModule {
    const providers: Provider[] = [...parts].map(([provide, useValue]) => ({ provide, useValue }));
    return { module: ServiceModule, imports: [application], providers, exports: [...parts.keys()] };
  }
}
