import { fanout } from './deliveries.ts'
import { bytes, find } from './find.ts'
import { message, start } from './message.ts'
import type { Bench, Row } from './row.ts'
import { teams } from './teams.ts'

/** The rows of the table, by the name to pass to `npm run bench` for only these rows. */
export const rows: Readonly<Record<string, (bench: Bench) => Row[]>> = {
  message,
  start,
  fanout,
  find,
  bytes,
  teams,
}
