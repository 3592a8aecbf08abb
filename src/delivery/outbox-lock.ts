import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'

// Lamport's bakery algorithm: each process takes a ticket, which is its own file beside the outbox, and waits for those with
// lower numbers. Since processes never share a file, any process can remove the ticket of a killed one at any time.
//   outbox.json.lock.<number>.<pid>.<start of the process>.<machine>     the number is 0 while it is being chosen

interface Ticket {
  readonly name: string
  readonly number: number
  readonly pid: number
  readonly start: string
  readonly machine: string
}

/** How often a waiting process checks for the lock, in milliseconds. */
const pollMs = 100
/** How often a process touches its ticket to show that it is alive, in milliseconds. */
const touchMs = 10_000
/** How long a process on another machine may not touch its ticket before it counts as dead, in milliseconds. */
const maxSilenceMs = 60_000

/**
 * Locks a file for this process, waiting for others that use it. The lock of a killed process does not count.
 * @param onWait called once, with the process that holds the lock
 * @returns a function that unlocks the file
 */
export async function lockFile(file: string, onWait: (pid: number) => void): Promise<() => void> {
  const owner = { pid: process.pid, start: startOf(process.pid) ?? '', machine: machineName() }
  const choosing = createTicket(file, { ...owner, number: 0 })
  const highest = Math.max(0, ...ticketsOf(file).map(({ number }) => number))
  const ticket = createTicket(file, { ...owner, number: highest + 1 })
  rmSync(choosing.name, { force: true })
  const timer = setInterval(() => touch(ticket), touchMs).unref()
  for (let hasReported = false; ; ) {
    const ahead = ticketsOf(file).find((other) => precedes(other, ticket))
    if (!ahead) break
    if (!hasReported) onWait(ahead.pid)
    hasReported = true
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
  return () => {
    clearInterval(timer)
    remove(ticket.name)
  }
}

/** Whether another ticket comes before ours. That of a process choosing its number (0) always does. */
function precedes(other: Ticket, own: Ticket): boolean {
  if (other.name === own.name) return false
  if (other.number !== own.number) return other.number < own.number
  return other.name < own.name
}

function createTicket(file: string, fields: Omit<Ticket, 'name'>): Ticket {
  const { number, pid, start, machine } = fields
  const name = `${file}.lock.${number}.${pid}.${start || '-'}.${machine}`
  // The flag x also refuses a link that someone else has put there.
  writeFileSync(name, '', { mode: 0o600, flag: 'wx' })
  return { ...fields, name }
}

/** Returns the tickets of running processes, and removes those of dead ones. */
function ticketsOf(file: string): Ticket[] {
  const folder = path.dirname(file)
  const prefix = `${path.basename(file)}.lock.`
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .flatMap((name) => {
      const [, number, pid, start, machine] = /^(\d+)\.(\d+)\.(\d+|-)\.(\w+)$/.exec(name.slice(prefix.length)) ?? []
      if (number === undefined || pid === undefined || start === undefined || machine === undefined) return []
      const ticket = { name: path.join(folder, name), number: Number(number), pid: Number(pid), start, machine }
      if (isAlive(ticket)) return [ticket]
      remove(ticket.name)
      return []
    })
}

/** Removes a file if possible. One that belongs to another user may have to stay, which is harmless. */
function remove(name: string): void {
  try {
    rmSync(name, { force: true })
  } catch {
    // In a folder like /tmp, only the owner may remove a file.
  }
}

function isAlive({ name, pid, start, machine }: Ticket): boolean {
  if (machine !== machineName()) return isFresh(name)
  const now = startOf(pid)
  if (now !== undefined || process.platform === 'linux') return now === start
  try {
    process.kill(pid, 0)
    return isFresh(name)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' && isFresh(name)
  }
}

/** Whether a process touched its ticket recently, by the file system's clock, which all processes share. */
function isFresh(name: string): boolean {
  const probe = `${name}.probe.${process.pid}`
  try {
    const touched = statSync(name).mtimeMs
    writeFileSync(probe, '', { flag: 'wx' })
    return statSync(probe).mtimeMs - touched < maxSilenceMs
  } catch {
    // Removed in the meantime.
    return false
  } finally {
    remove(probe)
  }
}

function touch({ name }: Ticket): void {
  try {
    // Writing a byte uses the file system's clock; setting the time would use this machine's.
    writeFileSync(name, ' ', { flag: 'r+' })
  } catch {
    // The folder was deleted, so no other process can use its outbox either.
  }
}

/** Returns when a process started, in ticks since boot; undefined if there is no such process, or no /proc. */
function startOf(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The program's name, in parentheses, may contain any character.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    // A dead process stays in the table until its parent waits for it.
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

let machine: string | undefined

/** Identifies a group of processes that see each other's process ids. A container is its own group. */
function machineName(): string {
  if (machine !== undefined) return machine
  const boot = readOr(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'))
  const namespace = readOr(() => readlinkSync('/proc/self/ns/pid'))
  machine = createHash('sha256').update(`${hostname()}\n${boot}\n${namespace}`).digest('hex').slice(0, 12)
  return machine
}

function readOr(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
