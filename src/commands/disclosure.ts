import { readFile } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { readResult, readSpec } from '#disclosure/format.ts'
import { protect } from '#disclosure/protect.ts'
import type { Protected, Refused, Spec } from '#disclosure/spec.ts'
import { verify } from '#disclosure/verify.ts'
import { loadSolver } from '#platform/solver.ts'

type Outside = {
  readonly print: (text: string) => void
  /** What is said along the way; never part of the answer. */
  readonly tell: (text: string) => void
}

const outside: Outside = {
  print: (text) => process.stdout.write(`${text}\n`),
  tell: (text) => process.stderr.write(`${text}\n`),
}

/** `samenhang disclosure protect FILE [--level 1|2] [--cost cells|value|root] [--seconds N] [--json]` */
export async function disclosureProtect(args: readonly string[]): Promise<0 | 1 | 2> {
  return protectCommand(args, outside)
}

/** `samenhang disclosure verify FILE [--json]` */
export async function disclosureVerify(args: readonly string[]): Promise<0 | 1 | 2> {
  return verifyCommand(args, outside)
}

/** 0: protected, and verified. 1: it can not be protected; the answer says why. 2: the question or the file is not right. */
export async function protectCommand(args: readonly string[], { print, tell }: Outside): Promise<0 | 1 | 2> {
  const asked = readProtect(args)
  if (asked === null) {
    print('samenhang disclosure protect FILE [--level 1|2] [--cost cells|value|root] [--seconds N] [--json]')
    return 2
  }
  const spec = { ...readSpec(await readJson(asked.file)), ...asked.wishes }
  const stop = new AbortController()
  const interrupt = () => stop.abort()
  // Ctrl-C once: the best answer so far; twice: no answer
  process.once('SIGINT', interrupt)
  try {
    const result = await protect(spec, {
      solver: await loadSolver(),
      now: () => performance.now(),
      seconds: asked.seconds,
      signal: stop.signal,
      progress: tell,
      breathe: () => setImmediate(),
    })
    print(
      asked.json ? JSON.stringify({ format: 'samenhang-disclosure-1', spec, ...result }) : say(spec, result).join('\n'),
    )
    return result.outcome === 'protected' ? 0 : 1
  } finally {
    process.removeListener('SIGINT', interrupt)
  }
}

/** 0: safe. 1: not safe, with what is wrong. 2: not a file that `protect --json` wrote. */
export async function verifyCommand(args: readonly string[], { print }: Outside): Promise<0 | 1 | 2> {
  const asked = readVerify(args)
  if (asked === null) {
    print('samenhang disclosure verify FILE [--json]')
    return 2
  }
  const { spec, published, proof } = readResult(await readJson(asked.file))
  const verdict = verify(spec, published, proof)
  const lines = [verdict.safe ? 'Safe: every sensitive cell keeps its range.' : 'NOT SAFE', ...verdict.faults]
  print(asked.json ? JSON.stringify(verdict, null, 2) : lines.join('\n'))
  return verdict.safe ? 0 : 1
}

type Asked = {
  readonly file: string
  readonly json: boolean
  readonly seconds: number
  readonly wishes: Pick<Spec, 'level' | 'cost'>
}

function readProtect(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        level: { type: 'string' },
        cost: { type: 'string' },
        seconds: { type: 'string', default: '60' },
      },
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    const seconds = Number(values.seconds)
    const level = values.level === undefined ? undefined : ([1, 2] as const).find((each) => `${each}` === values.level)
    const cost = (['cells', 'value', 'root'] as const).find((each) => each === values.cost)
    const wrong =
      (values.level !== undefined && level === undefined) || (values.cost !== undefined && cost === undefined)
    if (file === undefined || more.length > 0 || wrong || !(seconds > 0)) return null
    const wishes = { ...(level === undefined ? {} : { level }), ...(cost === undefined ? {} : { cost }) }
    return { file, json: values.json, seconds, wishes }
  } catch {
    return null
  }
}

function readVerify(args: readonly string[]): { file: string; json: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    return file === undefined || more.length > 0 ? null : { file, json: values.json }
  } catch {
    return null
  }
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8')) as unknown
}

function say({ cells }: Spec, result: Protected | Refused): readonly string[] {
  if (result.outcome === 'refused')
    return [
      'NOT PROTECTED: nothing may be published.',
      ...result.unprotectable.map(({ id, by, releases }) =>
        releases.length === 0
          ? `${id} can not be protected`
          : `${id} follows from ${by.join(', ')}, published in ${releases.join(', ')}`,
      ),
    ]
  const { report } = result
  return [
    `${report.cells} cells: ${report.primary} hidden because they are sensitive, ${report.secondary} because others follow from them`,
    `hidden counts together ${report.value}; level ${report.level}, threshold ${report.threshold}; verified`,
    report.finished
      ? 'The search came to its end.'
      : 'The search was stopped: as safe, but perhaps more hidden than needed.',
    ...report.suppressed.map((index) => `hidden: ${cells[index]?.id ?? index}`),
  ]
}
