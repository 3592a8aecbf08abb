import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'

// Lamport's bakery: each process draws a ticket, a file of its own beside the outbox, and waits for the lower numbers.
// No file is ever contended for, so that of a process that was killed can be removed by anybody, at any time:
//   outbox.json.lock.<number>.<pid>.<start of the process>.<machine>     0 while the number is drawn

interface Ticket {
  readonly name: string
  readonly number: number
  readonly pid: number
  readonly start: string
  readonly machine: string
}

/** How often a process that waits looks again, and shows that it lives, in milliseconds. */
const lookEvery = 100
const touchEvery = 10_000
/** For how long a process of another machine may give no sign of life before it counts as dead. */
const silence = 60_000

/**
 * Locks a file for this process, and waits for others that use it.
 * @param onWait called once with the process that is waited for
 * @returns what unlocks it. A process that is killed leaves no lock behind that holds
 */
export async function lockFile(file: string, onWait: (pid: number) => void): Promise<() => void> {
  const own = { pid: process.pid, start: startOf(process.pid) ?? '', machine: machineName() }
  const drawing = createTicket(file, { ...own, number: 0 })
  const highest = Math.max(0, ...ticketsOf(file).map(({ number }) => number))
  const ticket = createTicket(file, { ...own, number: highest + 1 })
  rmSync(drawing.name, { force: true })
  const timer = setInterval(() => touch(ticket), touchEvery).unref()
  for (let isTold = false; ; ) {
    const ahead = ticketsOf(file).find((other) => goesFirst(other, ticket))
    if (!ahead) break
    if (!isTold) onWait(ahead.pid)
    isTold = true
    await new Promise((resolve) => setTimeout(resolve, lookEvery))
  }
  return () => {
    clearInterval(timer)
    remove(ticket.name)
  }
}

/** Whether another process has the lock before us: one whose number is lower, or that is drawing one. */
function goesFirst(other: Ticket, own: Ticket): boolean {
  if (other.name === own.name) return false
  if (other.number !== own.number) return other.number < own.number
  return other.name < own.name
}

function createTicket(file: string, of: Omit<Ticket, 'name'>): Ticket {
  const name = `${file}.lock.${of.number}.${of.pid}.${of.start || '-'}.${of.machine}`
  // Never through a link that somebody has put there.
  writeFileSync(name, '', { mode: 0o600, flag: 'wx' })
  return { ...of, name }
}

/** The tickets of processes that live; those of others are removed. */
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

/** Removes a file; one of another user may have to stay, and does no harm. */
function remove(name: string): void {
  try {
    rmSync(name, { force: true })
  } catch {
    // In a folder as /tmp only its owner may.
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

/** Whether a process has touched its ticket lately, by the clock of the file system, which all of them share. */
function isFresh(name: string): boolean {
  const probe = `${name}.probe.${process.pid}`
  try {
    const touched = statSync(name).mtimeMs
    writeFileSync(probe, '', { flag: 'wx' })
    return statSync(probe).mtimeMs - touched < silence
  } catch {
    // Gone in the meantime.
    return false
  } finally {
    remove(probe)
  }
}

function touch({ name }: Ticket): void {
  try {
    // By a byte: only so does the clock of the file system count.
    writeFileSync(name, ' ', { flag: 'r+' })
  } catch {
    // The folder is gone: nobody else can use the outbox in it either.
  }
}

/** When a process started, in ticks since boot; undefined where there is no such process, or no /proc. */
function startOf(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program, in parentheses, may hold anything.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    // A process that is dead may stay in the table until its parent asks after it.
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

let machine: string | undefined

/** The same for all processes that see each other's ids, and no others: a container has its own. */
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
