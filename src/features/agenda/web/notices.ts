/** What just happened, after a redirect: the word in the address, and the sentence. */
const said: Readonly<Record<string, string>> = {
  gewijzigd: 'De wijziging is opgeslagen.',
  toegevoegd: 'Het staat erin.',
  gezegd: 'Bedankt. Wat u zei, staat er nu.',
  gekozen: 'De keuze van uw gemeente staat er nu.',
  samengevoegd: 'De ambities zijn samengevoegd. De oude nummers blijven vindbaar.',
  gesplitst: 'De ambitie is gesplitst. Het oude nummer blijft vindbaar.',
  genummerd: 'De ambitie heeft een ander nummer. Het oude nummer blijft vindbaar.',
  beeindigd: 'Het is beëindigd. Het blijft leesbaar.',
  vastgelegd: 'De versie is vastgelegd.',
  vastgesteld: 'Vastgelegd wie deze versie vaststelde.',
  gepubliceerd: 'De versie is openbaar. Iedereen kan haar lezen.',
}

export function noticeOf(word: string | undefined): string | undefined {
  return word !== undefined && Object.hasOwn(said, word) ? said[word] : undefined
}
