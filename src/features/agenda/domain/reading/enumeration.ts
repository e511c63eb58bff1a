/** The parts of an enumeration in a sentence: by semicolons, or else by commas with "en" or "of" before the last. */
export function partsOfList(text: string): readonly string[] {
  const flat = text.replace(/\([^()]*\)/g, (inner) => inner.replace(/[,;]/g, ' '))
  if (flat.includes(';')) return clean(flat.split(';'))
  const parts = flat.split(/,\s+/)
  const last = parts.pop() ?? ''
  const cut = last.lastIndexOf(' en ') === -1 ? last.lastIndexOf(' of ') : last.lastIndexOf(' en ')
  const first = last.indexOf(' en ')
  // "transport, en wonen" and "a, b en c" both end the list; with several "en" in the last part the first one does
  const at = first !== -1 ? first : cut
  return clean(at === -1 ? [...parts, last] : [...parts, last.slice(0, at), last.slice(at + 4)])
}

/** How many parts an enumeration may have: every further "en" may join two or be part of a name. */
export function countsOfList(text: string): { readonly least: number; readonly most: number } {
  const parts = partsOfList(text)
  const extra = text.includes(';')
    ? 0
    : parts.reduce((sum, part) => sum + (part.match(/\s(?:en|of)\s/g)?.length ?? 0), 0)
  return { least: parts.length, most: parts.length + extra }
}

function clean(parts: readonly string[]): readonly string[] {
  return parts
    .map((part) =>
      part
        .replace(/^\s*(?:en|of|of wel|alsmede)\s+/i, '')
        .replace(/[.;:\s]+$/, '')
        .trim(),
    )
    .filter((part) => part !== '')
}
