import { readUpload, sayUploadMistake } from '#platform/upload.ts'
import type { MistakeList } from '#ui/mistakes.tsx'
import { decodeText } from '../../domain/reading/decode.ts'

/** A document as someone gave it: by file or pasted. It is never kept. */
export type Given = { readonly name: string; readonly text: string }
export type GivenDocuments = {
  readonly documents: readonly Given[]
  readonly pasted: string
  readonly mistakes: MistakeList
}

const most = 5
/** Longer texts are no policy documents, and would keep others waiting. */
const longest = 400_000

/** The documents of a form with files (`bestand`) and a box to paste in (`tekst`). */
export async function readGiven(body: Readonly<Record<string, unknown>>): Promise<GivenDocuments> {
  const pasted = [body['tekst']].flat().find((each): each is string => typeof each === 'string') ?? ''
  const files = [body['bestand']].flat().filter((each): each is File => each instanceof File && each.name !== '')
  const answer = (documents: readonly Given[], mistakes: MistakeList = {}) => ({ documents, pasted, mistakes })
  if (files.length > most) return answer([], { bestand: `Kies hoogstens ${most} bestanden tegelijk` })
  const read = await Promise.all(files.map(textOf))
  const broken = read.flatMap((each) => ('reason' in each ? [each.reason] : []))
  if (broken.length > 0) return answer([], { bestand: broken.join(' ') })
  const name = [body['naam']].flat().find((each): each is string => typeof each === 'string' && each.trim() !== '')
  const own = pasted.trim() === '' ? [] : [{ name: name?.trim().slice(0, 200) ?? 'Geplakte tekst', text: pasted }]
  const documents = [...read.filter((each): each is Given => 'text' in each), ...own]
  if (documents.length === 0) return answer([], { bestand: 'Kies een bestand, of plak hieronder de tekst' })
  if (documents.reduce((sum, { text }) => sum + text.length, 0) > longest)
    return answer([], {
      bestand: 'Dit is te lang om in één keer na te kijken. Geef samen een tekst van hoogstens 400.000 tekens',
    })
  return answer(documents)
}

async function textOf(file: File): Promise<Given | { readonly reason: string }> {
  const name = file.name.split(/[\\/]/).at(-1)?.slice(0, 120) ?? 'Document'
  const text = decodeText(new Uint8Array(await file.arrayBuffer()))
  if (typeof text === 'string') return { name, text }
  const upload = await readUpload(file)
  if ('mistake' in upload)
    return { reason: `${name}: ${upload.mistake === 'unknown-kind' ? text.reason : sayUploadMistake[upload.mistake]}` }
  return upload.text === null ? { reason: `${name}: ${text.reason}` } : { name, text: upload.text }
}
