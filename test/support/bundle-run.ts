import { type ChildProcess, spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import { bundle, type Ran, type RunOptions } from './bundle.ts'

/** The outcome of a run of the bundle, and how it ended. */
export interface Ended extends Ran {
  /** The signal that killed it; null if it ended by itself. */
  readonly signal: string | null
  /** Milliseconds from its last output to its end. */
  readonly lingeredMs: number
}

/** Starts the bundle as runBundle does, for tests that act while it runs. */
export function startBundle(
  args: readonly string[],
  { cwd, env = {}, input = '', node = process.execPath }: RunOptions,
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(node, [bundle, ...args], { cwd, env: { PATH: process.env.PATH ?? '', HOME: cwd, ...env } })
  let [stdout, stderr, lastWord] = ['', '', performance.now()]
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
    lastWord = performance.now()
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text
    lastWord = performance.now()
  })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) =>
      resolve({ code, signal, stdout, stderr, lingeredMs: performance.now() - lastWord }),
    )
  })
  return { child, ended }
}

/** The fields of a delivery in `--output json` or the output `results` that the tests read. */
export interface Told {
  readonly provider: string
  readonly type: string
  readonly alert: string | null
  readonly status: 'delivered' | 'failed' | 'skipped'
  readonly code?: string
  readonly error?: string
  readonly requests: readonly {
    method: string
    url: string
    status: number | null
    attempts: number
    durationMs: number
  }[]
}

/** A random number from 0 to 1, the same sequence for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Reads HTTP requests from a socket one by one, and reports each method after its body is complete. */
export function onRequest(socket: Socket, then: (method: string) => void): void {
  let text = ''
  socket.on('data', (data) => {
    text += data.toString('latin1')
    for (;;) {
      const end = text.indexOf('\r\n\r\n') + 4
      const size = Number(/^content-length: (\d+)/im.exec(text.slice(0, Math.max(end, 0)))?.[1] ?? 0)
      if (end < 4 || text.length < end + size) return
      const [method = ''] = text.split(' ', 1)
      text = text.slice(end + size)
      then(method)
    }
  })
}
