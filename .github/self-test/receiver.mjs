// A receiver for the self test: node receiver.mjs <port> <file>. Appends each request as a line of JSON to the file.
import { appendFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [port, file] = process.argv.slice(2)

createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const { method, url, headers } = request
  if (method === 'POST') {
    appendFileSync(file, `${JSON.stringify({ url, headers, body: Buffer.concat(chunks).toString() })}\n`)
  }
  response.writeHead(url === '/refuses' ? 400 : 200).end('ok')
}).listen(Number(port), '127.0.0.1')
