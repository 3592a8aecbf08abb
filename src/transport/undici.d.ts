// Only the parts of undici that we use, imported by path. Loading all of it, with fetch, caches and mocks, would add 30 ms
// to the start-up time. The package has no exports map, so the paths work; the types are its own.

declare module 'undici/lib/dispatcher/client.js' {
  import { Client } from 'undici'
  export default Client
}

declare module 'undici/lib/api/api-request.js' {
  import type { Dispatcher } from 'undici'
  export default function request(
    this: Dispatcher,
    options: Dispatcher.RequestOptions,
  ): Promise<Dispatcher.ResponseData>
}

declare module 'undici/lib/api/api-connect.js' {
  import type { Dispatcher } from 'undici'
  export default function connect(
    this: Dispatcher,
    options: Omit<Dispatcher.ConnectOptions, 'origin'>,
  ): Promise<Dispatcher.ConnectData>
}

declare module 'undici/lib/util/date.js' {
  /** Undefined unless the text has one of the three formats of an HTTP date. */
  export function parseHttpDate(text: string): Date | undefined
}
