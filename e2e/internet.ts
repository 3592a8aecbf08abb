import { mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect, type Socket } from 'node:net'
import path from 'node:path'
import { type Answer, type Captured, receive } from './capture.ts'
import { makeCertificates } from './certificates.ts'
import type { Ground } from './service.ts'

/** A request to a service on the internet, which the proxy caught. */
export interface Visit extends Captured {
  readonly host: string
}

export interface Internet {
  /** The environment variables with which a process uses the proxy. */
  readonly env: Readonly<Record<string, string>>
  readonly visits: Visit[]
}

/**
 * Simulates services on the internet under their real names: a proxy connects each CONNECT to one server on 127.0.0.1, whose
 * certificate is for all these hosts. So the manifests can be those of real users.
 */
export async function standIn(
  { folder, later }: Ground,
  hosts: readonly string[],
  answer: (visit: Visit) => Answer | undefined,
): Promise<Internet> {
  const place = path.join(folder, 'internet')
  mkdirSync(place)
  const { files } = makeCertificates(place, hosts)
  const tls = { cert: readFileSync(files.serverCert, 'utf8'), key: readFileSync(files.serverKey, 'utf8') }
  const visits: Visit[] = []
  const server = await receive((request) => {
    const visit = { ...request, host: (request.headers.host ?? '').replace(/:443$/, '') }
    visits.push(visit)
    return answer(visit)
  }, tls)
  later(server.close)
  const sockets = new Set<Socket>()
  const proxy = createServer((_, response) => response.writeHead(405).end())
  proxy.on('connect', (_, client: Socket, head) => {
    const upstream = connect(server.port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      upstream.write(head)
      client.pipe(upstream).pipe(client)
    })
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
    }
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  later(() => {
    for (const socket of sockets) socket.destroy()
    proxy.close()
  })
  const { port } = proxy.address() as { port: number }
  return { env: { HTTPS_PROXY: `http://127.0.0.1:${port}`, NODE_EXTRA_CA_CERTS: files.ca }, visits }
}
