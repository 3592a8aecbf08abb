import { fanout } from './deliveries.ts'
import { bytes, find } from './find.ts'
import { message, start } from './message.ts'
import type { Bench, Row } from './row.ts'
import { teams } from './teams.ts'

/** Every row of the table, by the name with which `npm run bench` can be asked for it alone. */
export const rows: Readonly<Record<string, (bench: Bench) => Row[]>> = {
  message,
  start,
  fanout,
  find,
  bytes,
  teams,
}
