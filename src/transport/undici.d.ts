// The parts of undici that are used, imported by their paths: loading these costs 30 ms of start-up time less
// than loading all of undici with fetch, caches and mocks. Its package has no exports map; the types are its own.

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
  /** undefined for what is not one of the three forms of an HTTP date. */
  export function parseHttpDate(text: string): Date | undefined
}
