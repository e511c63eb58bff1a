/**
 * What a child is called on lists ("Noor V."): the given name and the first letter of the surname, without what stands
 * before it (`van der`, `'t`). It stands on the cover, which everyone in the circle reads.
 */
export function calledOf(givenName: string, surname: string): string {
  const words = surname.trim().split(/[\s-]+/)
  const main = words.find((word) => /^\p{Lu}/u.test(word)) ?? words.at(-1) ?? ''
  const letter = main.startsWith('IJ') ? 'IJ' : (Array.from(main)[0] ?? '').toUpperCase()
  return `${givenName.trim()} ${letter}.`
}
