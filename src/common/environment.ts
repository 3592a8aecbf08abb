/** Environment variables, as they are handed from stage to stage: only main.ts reads those of the process. */
export type Environment = Readonly<Record<string, string | undefined>>
