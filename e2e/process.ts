import { type ChildProcess, spawn } from 'node:child_process'
import { connect, createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** A running server. It ends with the test's process at the latest. */
export interface Running {
  /** Everything that it has written so far to standard output and error, in order. */
  readonly output: () => string
  readonly stop: () => Promise<void>
}

const running = new Set<ChildProcess>()

// Each server leads its own process group, so that its children (workers of nginx and gunicorn) end with it.
process.on('exit', () => {
  for (const child of running) kill(child)
})

function kill({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL')
  } catch {
    // gone already
  }
}

/**
 * Starts a server and waits until `ready` no longer throws.
 * @throws Error with the server's output if it ends, or is not ready after 30 seconds
 */
export async function serve(
  command: readonly string[],
  { cwd, env = {}, ready }: { cwd: string; env?: Record<string, string>; ready: (output: string) => unknown },
): Promise<Running> {
  const [program, ...args] = command as [string, ...string[]]
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, detached: true })
  running.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  let ended: Error | undefined
  const closed = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      ended = error
      resolve()
    })
    child.once('close', (code, signal) => {
      ended ??= new Error(`${program} ended (${signal ?? code}):\n${output.slice(-2000)}`)
      resolve()
    })
  })
  const stop = async (): Promise<void> => {
    kill(child)
    await closed
    running.delete(child)
  }
  try {
    await until(
      () => ready(output),
      () => ended !== undefined,
    )
    if (ended) throw ended
  } catch (error) {
    const first = ended
    await stop()
    throw first ?? new Error(`${program} is not ready: ${(error as Error).message}\n${output.slice(-2000)}`)
  }
  return { output: () => output, stop }
}

/** Repeats an action until it does not throw, for 30 seconds or until `vain`, and returns its result. */
export async function until<T>(check: () => T | Promise<T>, vain: () => boolean = () => false): Promise<T> {
  const deadline = Date.now() + 30_000
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (vain() || Date.now() > deadline) throw error
      await pause(20)
    }
  }
}

/** Returns a free port of 127.0.0.1. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Rejects unless something listens on this port of 127.0.0.1. */
export function listens(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve()
    }).once('error', reject)
  })
}
