import { inflateRawSync } from 'node:zlib'

/** More than this is in no paper of a meeting; what claims to be larger is not unpacked. */
const mostUnpacked = 20 * 1024 * 1024

/**
 * One part of a zip file (a docx and an odt are one), or null when it is not there or cannot be read.
 *
 * It is found through the list at the end of the file, and unpacked up to a limit: a small file can claim to be endless.
 */
export function readZipPart(bytes: Buffer, name: string): Buffer | null {
  try {
    const part = listParts(bytes).find((each) => each.name === name)
    return part === undefined ? null : unpack(bytes, part)
  } catch (fault) {
    if (fault instanceof RangeError || (fault as { code?: string }).code?.startsWith('Z_')) return null
    throw fault
  }
}

/** The names of what is in a zip file; none when it is no zip file. */
export function zipNames(bytes: Buffer): readonly string[] {
  try {
    return listParts(bytes).map(({ name }) => name)
  } catch (fault) {
    if (fault instanceof RangeError) return []
    throw fault
  }
}

type Part = { readonly name: string; readonly method: number; readonly packed: number; readonly at: number }

/** The list of parts at the end. Reads beyond the file are a RangeError, as Buffer throws it. */
function listParts(bytes: Buffer): readonly Part[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0) return []
  const count = Math.min(bytes.readUInt16LE(end + 10), 5000)
  let at = bytes.readUInt32LE(end + 16)
  const parts: Part[] = []
  for (let index = 0; index < count && bytes.readUInt32LE(at) === 0x02014b50; index += 1) {
    const [name, extra, comment] = [
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ]
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + name),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + name + extra + comment
  }
  return parts
}

function unpack(bytes: Buffer, { method, packed, at }: Part): Buffer | null {
  const begins = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const data = bytes.subarray(begins, begins + packed)
  if (method === 0) return data
  return method === 8 ? inflateRawSync(data, { maxOutputLength: mostUnpacked }) : null
}
