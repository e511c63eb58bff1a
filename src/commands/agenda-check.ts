import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { checkTogether } from '../features/agenda/domain/reading/check.ts'
import { decodeText } from '../features/agenda/domain/reading/decode.ts'
import { sayTogether } from '../features/agenda/domain/reading/say.ts'

/** 0: nothing found. 1: findings. 2: a file could not be read; the others are checked all the same. */
export type Status = 0 | 1 | 2

type Given = { readonly name: string; readonly text: string }
type Broken = { readonly file: string; readonly broken: string }

const usage = 'Gebruik: samenhang agenda check BESTAND… [--json]'

/** `samenhang agenda check FILE… [--json]`: where policy documents contradict themselves or each other. Changes nothing. */
export async function agendaCheck(
  args: readonly string[],
  print: (text: string) => void = (text) => process.stdout.write(`${text}\n`),
): Promise<Status> {
  const asked = readArguments(args)
  if (asked === null) {
    print(usage)
    return 2
  }
  const read = await Promise.all(asked.files.map(readText))
  const broken = read.filter((each): each is Broken => 'broken' in each)
  const together = checkTogether(read.filter((each): each is Given => 'text' in each))
  if (asked.json) print(JSON.stringify({ ...together, ...(broken.length === 0 ? {} : { broken }) }, null, 2))
  else
    print(
      [...sayTogether(together), ...broken.map(({ file, broken: why }) => `${file}: niet gelezen. ${why}`)].join('\n'),
    )
  if (broken.length > 0) return 2
  return together.between.length > 0 || together.files.some(({ findings }) => findings.length > 0) ? 1 : 0
}

function readArguments(args: readonly string[]): { readonly files: readonly string[]; readonly json: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    })
    return positionals.length === 0 ? null : { files: positionals, json: values.json }
  } catch {
    return null
  }
}

const reasons = new Map<unknown, string>([
  ['ENOENT', 'Dit bestand is er niet.'],
  ['EISDIR', 'Dit is een map, geen bestand.'],
  ['EACCES', 'Dit bestand mag niet gelezen worden.'],
])

async function readText(file: string): Promise<Given | Broken> {
  const name = path.basename(file)
  try {
    const text = decodeText(await readFile(file))
    return typeof text === 'string' ? { name, text } : { file: name, broken: text.reason }
  } catch (fault) {
    const reason = reasons.get(fault instanceof Error && 'code' in fault ? fault.code : null)
    if (reason === undefined) throw fault
    return { file: name, broken: reason }
  }
}
