import { createDescriptors } from './descriptors.ts'
import type { Transport, TransportOptions } from './transport.ts'

/** The transport of a run. Costs nothing until something is sent: HTTP and NATS are loaded when first needed. */
export function openTransport(options: TransportOptions): Transport {
  let http: Promise<Transport> | undefined
  const descriptors = createDescriptors(options.warn ?? (() => {}))
  return {
    async send(request, connection, signal) {
      if (request.protocol === 'nats') {
        const { publish } = await import('./nats-client.ts')
        return publish(request, connection, options, descriptors, signal)
      }
      http ??= import('./http.ts').then(({ openHttp }) => openHttp(options, descriptors))
      return (await http).send(request, connection, signal)
    },
    async close() {
      await (await http)?.close()
    },
  }
}
