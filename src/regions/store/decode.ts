import { BrokenFile } from '../domain/import/table.ts'

/** A region file is a list of at most every postcode; what is larger is another file. */
const largest = 20 * 1024 * 1024

/** The text of a file. Throws BrokenFile with line and column for what is not UTF-8 text: nothing is guessed. */
export function decode(bytes: Uint8Array): string {
  if (bytes.length === 0) throw broken(null, 'Het bestand is leeg.')
  if (bytes.length > largest) throw broken(null, 'Het bestand is groter dan 20 MB. Dit is geen lijst met gebieden.')
  if (startsWith(bytes, 0x50, 0x4b, 3, 4))
    throw broken(1, 'Dit is een werkboek of zip-bestand. Sla het op als CSV (UTF-8).')
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))
    throw broken(1, 'De tekst is opgeslagen als UTF-16. Sla het bestand op als UTF-8.')

  const control = bytes.findIndex((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)
  if (control >= 0)
    throw broken(lineAt(bytes, control), `Dit is geen tekst: teken ${bytes[control]} op plaats ${control + 1}.`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw notUtf8(bytes)
  }
}

function notUtf8(bytes: Uint8Array): BrokenFile {
  const before = new TextDecoder('utf-8').decode(bytes)
  // where decoding first had to give up; a file that itself holds this sign was valid and did not come here
  const lines = before.slice(0, before.indexOf('\uFFFD')).split('\n')
  const column = (lines.at(-1)?.length ?? 0) + 1
  return broken(lines.length, `Teken ${column} van deze regel is geen UTF-8. Sla het bestand op als UTF-8.`)
}

function lineAt(bytes: Uint8Array, position: number): number {
  return bytes.subarray(0, position).reduce((lines, byte) => (byte === 10 ? lines + 1 : lines), 1)
}

function startsWith(bytes: Uint8Array, ...first: readonly number[]): boolean {
  return first.every((byte, at) => bytes[at] === byte)
}

function broken(line: number | null, reason: string): BrokenFile {
  return new BrokenFile({ line, field: null, value: null, reason })
}
