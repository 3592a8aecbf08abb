import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createAuthority } from '../src/demo/certificate.ts'

/** A service in a separate process, which answers every request after 50 ms. */
export interface Service {
  readonly port: number
  readonly securePort: number
  /** The CA certificate for `https://localhost`, as PEM. */
  readonly ca: string
  readonly stop: () => void
}

/** The address of one of many origins: the service listens on all of 127.0.0.0/8. */
export function originOf(index: number, { port }: Service): string {
  return `http://127.1.${index >> 8}.${index & 255}:${port}`
}

const delay = 50

/** Starts the service and waits until it listens. */
export async function startService(): Promise<Service> {
  const child: ChildProcess = fork(fileURLToPath(import.meta.url))
  const [addresses] = (await once(child, 'message')) as [Omit<Service, 'stop'>]
  return { ...addresses, stop: () => child.kill() }
}

const answer: RequestListener = (request, response) => {
  request.resume()
  request.on('end', () => setTimeout(() => response.end('ok'), delay))
}

async function serve(): Promise<void> {
  const authority = createAuthority(new Date())
  const [plain, secure] = [createServer(answer), createSecureServer(authority.issue('localhost'), answer)]
  const ports = [plain, secure].map(async (server) => {
    server.listen({ port: 0, host: '0.0.0.0', backlog: 4096 })
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  })
  const [port, securePort] = await Promise.all(ports)
  process.send?.({ port, securePort, ca: authority.ca })
  process.once('disconnect', () => process.exit())
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) await serve()
