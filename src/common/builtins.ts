// Modules of Node that many runs never touch, loaded by whoever does: each costs 2 ms of the 25 that Node itself takes to
// start (docs/performance.md). What is itself loaded late, and cannot do without, imports them as usual.

/** `node:crypto` */
export function crypto(): typeof import('node:crypto') {
  return process.getBuiltinModule('node:crypto')
}

/** `node:tls` */
export function tls(): typeof import('node:tls') {
  return process.getBuiltinModule('node:tls')
}

/** `node:child_process` */
export function childProcess(): typeof import('node:child_process') {
  return process.getBuiltinModule('node:child_process')
}
