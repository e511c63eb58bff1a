import { readZipPart, zipNames } from './zip-part.ts'

/** The most that one paper may be. */
export const largestUpload = 5 * 1024 * 1024

/** A file as it was sent, looked at. */
export type Upload = {
  readonly name: string
  /** By what is in it, never by what the browser or the name says. */
  readonly mediaType: string
  readonly bytes: Buffer
  /** Its words, to look through; null when they could not be read (a scan, a picture, a pdf). */
  readonly text: string | null
}

export type UploadMistake = 'empty' | 'too-large' | 'unknown-kind'

/** What to say of a file that was not taken. */
export const sayUploadMistake: Record<UploadMistake, string> = {
  empty: 'Kies een bestand. Dit bestand is leeg.',
  'too-large': 'Kies een bestand van ten hoogste 5 MB',
  'unknown-kind':
    'Kies een pdf, docx, odt, txt, md, csv, png of jpg. Dit bestand is iets anders, of het is beschadigd.',
}

/**
 * UPLOAD-1 · What a file is follows from what is in it, and only kinds of the list are kept.
 *
 * Neither the name nor what the browser says is believed: a page with scripts that calls itself a picture is refused. The
 * words of a file are read where that can be done, so that they can be looked through (PERSONAL-1); where not, it is said.
 *
 * Source: OWASP File Upload cheat sheet; ASVS 5.0 V5.2.
 */
export async function readUpload(file: File): Promise<Upload | { readonly mistake: UploadMistake }> {
  if (file.size === 0) return { mistake: 'empty' }
  if (file.size > largestUpload) return { mistake: 'too-large' }
  const bytes = Buffer.from(await file.arrayBuffer())
  const mediaType = mediaTypeOf(bytes, file.name)
  if (mediaType === null) return { mistake: 'unknown-kind' }
  return { name: plainName(file.name), mediaType, bytes, text: wordsOf(bytes, mediaType) }
}

/** The end of a file name that goes with a kind; what is downloaded is called by it. */
export const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/csv': 'csv',
}

const [docx, odt] = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
]

function mediaTypeOf(bytes: Buffer, name: string): string | null {
  const starts = (...head: readonly number[]) => bytes.subarray(0, head.length).equals(Buffer.from(head))
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf'
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (starts(0x50, 0x4b, 0x03, 0x04)) {
    const names = zipNames(bytes)
    if (names.includes('word/document.xml') && names.includes('[Content_Types].xml')) return docx
    return readZipPart(bytes, 'mimetype')?.toString('latin1').trim() === odt ? odt : null
  }
  if (readText(bytes) === null) return null
  const ending = /\.(md|csv|txt)$/i.exec(name)?.[1]?.toLowerCase()
  return ending === 'md' ? 'text/markdown' : ending === 'csv' ? 'text/csv' : ending === 'txt' ? 'text/plain' : null
}

function wordsOf(bytes: Buffer, mediaType: string): string | null {
  if (mediaType.startsWith('text/')) return readText(bytes)
  const part = mediaType === docx ? 'word/document.xml' : mediaType === odt ? 'content.xml' : null
  const xml = part === null ? null : readZipPart(bytes, part)
  return xml === null ? null : wordsOfXml(xml.toString('utf8'))
}

/** The words of a document without its marks; a paragraph is a line. */
function wordsOfXml(xml: string): string {
  return xml
    .replaceAll(/<\/(?:w:p|text:p|text:h)>|<(?:w:br|w:tab|text:line-break|text:tab)\s*\/>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** As text, when it is one: UTF-8 (or the older Windows-1252) without control characters. */
function readText(bytes: Buffer): string | null {
  const control = bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
  if (control) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The last part of a name, without what could mean something to a system or in a heading. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  // a name that is cut between the halves of a sign could not be written in a heading
  const short = last
    .replaceAll(/[\p{Cc}"<>:|?*]/gu, '')
    .trim()
    .slice(0, 120)
  return short.toWellFormed().replace(/\uFFFD$/, '') || 'stuk'
}

/**
 * UPLOAD-2 · What was uploaded is only ever downloaded: never shown in place, never guessed at by a browser.
 *
 * Source: OWASP File Upload cheat sheet; RFC 6266.
 */
export function downloadHeaders(title: string, mediaType: string): Record<string, string> {
  const ending = extensions[mediaType] ?? 'bin'
  const base = plainName(title).replace(new RegExp(`\\.${ending}$`, 'i'), '')
  const ascii =
    base
      .normalize('NFKD')
      .replaceAll(/[^\x20-\x7e]/g, '')
      .replaceAll(/["\\;]/g, '') || 'stuk'
  return {
    'Content-Type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    'Content-Disposition': `attachment; filename="${ascii}.${ending}"; filename*=UTF-8''${encodeURIComponent(`${base}.${ending}`)}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  }
}
