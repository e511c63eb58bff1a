import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { downloadHeaders, largestUpload, readUpload } from './upload.ts'
import { readZipPart } from './zip-part.ts'

/** A zip file with these parts, as a word processor writes it. */
function zip(parts: Readonly<Record<string, string>>, stored: readonly string[] = []): Buffer {
  const bodies: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const raw = Buffer.from(text)
    const method = stored.includes(name) ? 0 : 8
    const data = method === 0 ? raw : deflateRawSync(raw)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(method, 8)
    head.writeUInt32LE(crc32(raw), 14)
    head.writeUInt32LE(data.length, 18)
    head.writeUInt32LE(raw.length, 22)
    head.writeUInt16LE(Buffer.byteLength(name), 26)
    const row = Buffer.alloc(46)
    row.writeUInt32LE(0x02014b50, 0)
    row.writeUInt16LE(method, 10)
    row.writeUInt32LE(data.length, 20)
    row.writeUInt32LE(raw.length, 24)
    row.writeUInt16LE(Buffer.byteLength(name), 28)
    row.writeUInt32LE(at, 42)
    bodies.push(head, Buffer.from(name), data)
    list.push(row, Buffer.from(name))
    at += 30 + Buffer.byteLength(name) + data.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(Buffer.concat(list).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, ...list, end])
}

const file = (name: string, content: string | Buffer) =>
  new File([new Uint8Array(typeof content === 'string' ? Buffer.from(content) : content)], name, { type: 'text/html' })
const kindOf = async (name: string, content: string | Buffer) => {
  const read = await readUpload(file(name, content))
  return 'mistake' in read ? read.mistake : read.mediaType
}
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])
const docx = zip({
  '[Content_Types].xml': '<Types/>',
  'word/document.xml': '<w:p><w:r><w:t>Geboren &amp; getogen</w:t></w:r></w:p><w:p><w:t>tweede regel</w:t></w:p>',
})
const odt = zip(
  { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<text:p>Een &lt;regel&gt;</text:p>' },
  ['mimetype'],
)

describe('UPLOAD-1 what a file is', () => {
  test('UPLOAD-1 follows from what is in it', async () => {
    assert.equal(await kindOf('x.png', '%PDF-1.7'), 'application/pdf')
    assert.equal(await kindOf('x.pdf', png), 'image/png')
    assert.equal(await kindOf('x.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])), 'image/jpeg')
    assert.match(await kindOf('x.docx', docx), /wordprocessingml/)
    assert.match(await kindOf('x.docx', odt), /opendocument/)
    assert.equal(await kindOf('x.md', '# Kop'), 'text/markdown')
    assert.equal(await kindOf('x.csv', 'a;b'), 'text/csv')
  })

  test('UPLOAD-1 what is on no list is refused, whatever it is called', async () => {
    assert.equal(await kindOf('x.html', '<script>alert(1)</script>'), 'unknown-kind')
    assert.equal(await kindOf('x.png', '<script>alert(1)</script>'), 'unknown-kind')
    assert.equal(await kindOf('x.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'), 'unknown-kind')
    assert.equal(await kindOf('x.txt', Buffer.from([0x4d, 0x5a, 0, 1, 2])), 'unknown-kind')
    assert.equal(await kindOf('x.docx', zip({ 'xl/workbook.xml': '' })), 'unknown-kind')
    assert.equal(await kindOf('x.txt', ''), 'empty')
    assert.equal(await kindOf('x.txt', Buffer.alloc(largestUpload + 1, 97)), 'too-large')
  })

  test('UPLOAD-1 its words are read where that can be done, and else that is said', async () => {
    const words = async (name: string, content: string | Buffer) => {
      const read = await readUpload(file(name, content))
      return 'mistake' in read ? read.mistake : read.text
    }
    assert.equal(await words('x.docx', docx), 'Geboren & getogen\ntweede regel\n')
    assert.equal(await words('x.odt', odt), 'Een <regel>\n')
    assert.equal(await words('x.txt', Buffer.from([0x63, 0x61, 0x66, 0xe9])), 'café')
    assert.equal(await words('x.pdf', '%PDF-1.7'), null)
    assert.equal(await words('x.png', png), null)
  })

  test('UPLOAD-1 a file that claims to be endless is not unpacked, and a broken one breaks nothing', async () => {
    const bomb = zip({ '[Content_Types].xml': '', 'word/document.xml': ' '.repeat(21 * 1024 * 1024) })
    assert.ok(bomb.length < 100_000)
    assert.equal(readZipPart(bomb, 'word/document.xml'), null)
    const read = await readUpload(file('x.docx', bomb))
    assert.equal('mistake' in read ? read.mistake : read.text, null)
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: docx.length - 1 }), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const broken = Buffer.from(docx)
        broken[at] = byte
        await readUpload(file('x.docx', broken))
        await readUpload(file('x.docx', docx.subarray(0, at)))
      }),
    )
  })
})

describe('UPLOAD-2 only ever downloaded', () => {
  test('UPLOAD-2 as an attachment, with the end of its kind, and no name that breaks the heading', () => {
    const headers = downloadHeaders('Notitie "één"\r\nX-Evil: 1.pdf', 'application/pdf')
    assert.equal(
      headers['Content-Disposition'],
      `attachment; filename="Notitie eenX-Evil 1.pdf"; filename*=UTF-8''Notitie%20%C3%A9%C3%A9nX-Evil%201.pdf`,
    )
    assert.equal(headers['X-Content-Type-Options'], 'nosniff')
    // cut in the middle of a sign that is two halves
    assert.match(downloadHeaders(`${'a'.repeat(119)}😀`, 'text/plain')['Content-Disposition']!, /''a{119}\.txt$/)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        for (const value of Object.values(downloadHeaders(title, 'text/plain'))) new Headers({ x: value })
      }),
    )
  })
})
