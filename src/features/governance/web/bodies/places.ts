import type { Id } from '#kernel/id.ts'
import type { Address } from '#ui/address.ts'
import type { Crumb } from '#ui/page.tsx'
import type { BodyId } from '../../domain/proposal.ts'
import { idOf } from '../form.ts'

/** An id as a piece of an address; other words there are pages of their own. */
export const bodyPath = '/bestuur/overleggen/:bodyId{[0-9a-f-]{36}}'

export function bodyHref(id: BodyId, below = ''): Address {
  return `/bestuur/overleggen/${id}${below}`
}

export function bodyCrumb({ id, name }: { readonly id: BodyId; readonly name: string }): Crumb {
  return { href: bodyHref(id), label: name }
}

export function bodyIdOf(c: { req: { param(name: string): string | undefined } }): BodyId {
  return idOf<'body'>(c.req.param('bodyId'), 'BODY-1')
}

/** Another id in the address of something of a body. */
export function partIdOf<Name extends string>(
  c: { req: { param(name: string): string | undefined } },
  name: string,
): Id<Name> {
  return idOf<Name>(c.req.param(name), 'BODY-1')
}

const notices: Readonly<Record<string, string>> = {
  overleg: 'Het overleg staat in het register. Voeg nu zetels toe.',
  gewijzigd: 'De wijziging is opgeslagen.',
  zetel: 'De zetel is opgeslagen.',
  'zetel-weg': 'De zetel is beëindigd.',
  lid: 'Het lid is toegevoegd.',
  gestopt: 'Het einde is opgeslagen. Wie er eerder zat, blijft te zien.',
  reeks: 'De vergaderingen staan in de planning.',
  'reeks-gestopt': 'De reeks is gestopt. Wat nog niet verstuurd was, gaat niet door.',
  punt: 'Het punt is opgeslagen.',
  beeindigd: 'Het overleg is beëindigd.',
}

/** What just happened, said once after going on: the address holds only the word. */
export function bodyNotice(word: string | undefined): string | undefined {
  return word !== undefined && Object.hasOwn(notices, word) ? notices[word] : undefined
}
