import { Logger, run } from 'graphile-worker'
import pg from 'pg'

/** The work of one kind of job; its payload is looked at by the task itself. What it throws is tried again later. */
export type Task = (payload: unknown) => Promise<void>

export type JobsConfig = {
  /** The role that owns the queue; it can reach nothing else. */
  readonly login: pg.ClientConfig
  readonly tasks: Readonly<Record<string, Task>>
  /** Lines as of cron, `*\/10 * * * * remind`: what comes back by itself. */
  readonly crontab?: string
  readonly concurrency?: number
  /** Hears of a job that failed, by its kind, and of a queue that cannot go on. Never of a payload. */
  readonly report: (what: { readonly task: string | null; readonly fault: unknown }) => void
}

export type Jobs = {
  /** Waits for what is busy, a few seconds at most, and closes the connections. Twice is the same as once. */
  stop(): Promise<void>
}

/**
 * Runs the jobs that transactions left behind. A job whose kind has no task here waits for a process that has one.
 *
 * The pool is our own: a connection that breaks while nobody listens would end the process.
 */
export async function startJobs({ login, tasks, crontab, concurrency = 2, report }: JobsConfig): Promise<Jobs> {
  const pool = new pg.Pool({ ...login, max: concurrency + 3, application_name: 'samenhang jobs' })
  const lost = (fault: Error) => report({ task: null, fault })
  pool.on('error', lost)
  pool.on('connect', (client) => client.on('error', () => {}))

  const runner = await run({
    pgPool: pool,
    taskList: Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload)]),
    ),
    ...(crontab === undefined ? { parsedCronItems: [] } : { crontab }),
    concurrency,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
  })
  runner.events.on('job:error', ({ job, error }) => report({ task: job.task_identifier, fault: error }))
  let stopped: Promise<void> | undefined
  const ended = runner.promise.catch((fault: unknown) => {
    if (stopped === undefined) report({ task: null, fault })
  })
  return { stop: () => (stopped ??= stop()) }

  async function stop(): Promise<void> {
    await runner.stop().catch(() => {})
    await ended
    await pool.end()
  }
}
