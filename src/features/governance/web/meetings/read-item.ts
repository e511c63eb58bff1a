import { z } from 'zod'
import { type Upload, readUpload, sayUploadMistake } from '#platform/upload.ts'
import { findAddress } from '#ui/address.ts'
import { type Item, itemKinds } from '../../domain/meeting.ts'
import type { GuestInput, ItemInput } from '../../store/items-store.ts'
import type { PaperContent } from '../../store/meeting-papers.ts'
import { type Body, findCount, idOrNone, oneOf, ticked, typed } from '../form.ts'
import type { Read } from '../send-form.tsx'

const itemShape = z.object({
  titel: typed(300),
  soort: oneOf(itemKinds),
  thema: idOrNone<'theme'>(),
  minuten: typed(20),
  door: typed(200),
  toelichting: typed(4000),
  vertrouwelijk: ticked,
})

export function readItemForm(body: Body): Read<ItemInput> {
  const { titel, soort, thema, minuten, door, toelichting, vertrouwelijk } = itemShape.parse(body)
  const minutes = minuten === '' ? null : findCount(minuten, 1, 600)
  return {
    value: {
      title: titel,
      kind: soort ?? 'discuss',
      themeId: thema,
      minutes,
      presenter: door,
      note: toelichting,
      isConfidential: vertrouwelijk,
    },
    mistakes: {
      titel: titel === '' ? 'Schrijf op waar het punt over gaat' : undefined,
      soort: soort === null ? 'Kies wat er gevraagd wordt' : undefined,
      minuten: minuten !== '' && minutes === null ? 'Vul een aantal minuten in van 1 tot en met 600' : undefined,
    },
    texts: [titel, door, toelichting],
  }
}

export function typedItem(item: Item): Readonly<Record<string, string>> {
  return {
    titel: item.title,
    soort: item.kind,
    thema: item.themeId ?? '',
    minuten: item.minutes === null ? '' : String(item.minutes),
    door: item.presenter,
    toelichting: item.note,
    vertrouwelijk: item.isConfidential ? 'ja' : '',
  }
}

const guestShape = z.object({ wie: idOrNone<'function'>(), naam: typed(200), organisatie: idOrNone<'organisation'>() })

export function readGuest(body: Body): Read<GuestInput> {
  const { wie, naam, organisatie } = guestShape.parse(body)
  return {
    value: { who: wie === null ? { name: naam, organisationId: organisatie } : { functionId: wie } },
    mistakes: { wie: wie === null && naam === '' ? 'Kies wie het is, of schrijf een naam op' : undefined },
    texts: [naam],
  }
}

const paperShape = z.object({
  titel: typed(200),
  soort: oneOf(['bestand', 'link', 'tekst']),
  link: typed(1000),
  tekst: typed(50_000),
})

export type PaperForm = {
  readonly title: string
  readonly content: PaperContent
  /** False: nobody could look through it for a child's data, and that is said (UPLOAD-1). */
  readonly wasRead: boolean
}

/** A paper out of a form: words, a link, or a file that is looked at. */
export async function readPaperForm(body: Body): Promise<Read<PaperForm>> {
  const { titel, soort, link, tekst } = paperShape.parse(body)
  const base = { titel: titel === '' ? 'Schrijf op hoe het stuk heet' : undefined }
  if (soort === 'link') {
    const href = findAddress(link)
    const known = href !== null && /^https?:/.test(href)
    return {
      value: { title: titel, content: { kind: 'link', link }, wasRead: true },
      mistakes: { ...base, link: known ? undefined : 'Vul een adres in dat begint met https://' },
      texts: [titel, link],
    }
  }
  if (soort === 'tekst')
    return {
      value: { title: titel, content: { kind: 'text', text: tekst }, wasRead: true },
      mistakes: { ...base, tekst: tekst === '' ? 'Schrijf de tekst op' : undefined },
      texts: [titel, tekst],
    }
  const upload = await uploadOf(body.bestand)
  const none: PaperForm = { title: titel, content: { kind: 'text', text: '' }, wasRead: true }
  if (soort === null) return { value: none, mistakes: { ...base, soort: 'Kies wat voor stuk het is' }, texts: [titel] }
  if ('mistake' in upload)
    return { value: none, mistakes: { ...base, bestand: sayUploadMistake[upload.mistake] }, texts: [titel] }
  const { bytes, mediaType, text } = upload
  return {
    value: { title: titel, content: { kind: 'file', bytes, mediaType }, wasRead: text !== null },
    mistakes: base,
    texts: [titel, text ?? ''],
  }
}

async function uploadOf(sent: unknown): Promise<Upload | { mistake: keyof typeof sayUploadMistake }> {
  return sent instanceof File ? readUpload(sent) : { mistake: 'empty' }
}
