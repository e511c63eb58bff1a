/**
 * What a child is called on lists ("Noor V."): the given name, and the first letter of the surname without its prefix.
 *
 * @param givenName `Noor`; the first of several is enough to call someone by, but what was given is kept.
 * @param surname `van der Velde` gives `V.`, `'t Hart` gives `H.`, `IJpma` gives `IJ.`
 */
export function calledOf(givenName: string, surname: string): string {
  const words = surname.trim().split(/[\s-]+/)
  const main = words.find((word) => /^\p{Lu}/u.test(word)) ?? words.at(-1) ?? ''
  const letter = main.startsWith('IJ') ? 'IJ' : (Array.from(main)[0] ?? '').toUpperCase()
  return `${givenName.trim()} ${letter}.`
}
