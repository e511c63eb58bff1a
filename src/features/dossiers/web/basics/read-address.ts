import type { PersonId } from '#kernel/id.ts'
import type { MistakeList } from '#ui/mistakes.tsx'
import { type Address, findFullPostcode } from '../../domain/address.ts'
import type { ChangedAddress } from '../../store/address-store.ts'
import { ids, typed } from '../form.ts'
import type { BasicsTexts } from './texts.ts'

/** The boxes of an address; all may stay empty. */
export const addressShape = {
  straat: typed(100),
  huisnummer: typed(20),
  postcode: typed(10),
  plaats: typed(100),
  telefoon: typed(30),
  mail: typed(200),
  'verborgen-voor': ids,
}

export type TypedAddress = {
  readonly straat: string
  readonly huisnummer: string
  readonly postcode: string
  readonly plaats: string
  readonly telefoon: string
  readonly mail: string
  readonly 'verborgen-voor': readonly string[]
}

export function typedOf(address: Address | null): TypedAddress {
  return {
    straat: address?.street ?? '',
    huisnummer: address?.houseNumber ?? '',
    postcode: address?.postcode ?? '',
    plaats: address?.place ?? '',
    telefoon: address?.phone ?? '',
    mail: address?.email ?? '',
    'verborgen-voor': address?.hiddenFrom ?? [],
  }
}

export function mistakesInAddress({ postcode, mail }: TypedAddress, { mistakes }: BasicsTexts): MistakeList {
  return {
    ...(postcode !== '' && findFullPostcode(postcode) === null && { postcode: mistakes.postcode }),
    ...(mail !== '' && !/^[^\s@]+@[^\s@]+$/.test(mail) && { mail: mistakes.email }),
  }
}

/** The address as it is kept; an empty box is something unknown. */
export function addressOf(form: TypedAddress): ChangedAddress {
  return {
    street: form.straat || null,
    houseNumber: form.huisnummer || null,
    postcode: findFullPostcode(form.postcode),
    place: form.plaats || null,
    phone: form.telefoon || null,
    email: form.mail || null,
    hiddenFrom: form['verborgen-voor'] as readonly PersonId[],
  }
}
