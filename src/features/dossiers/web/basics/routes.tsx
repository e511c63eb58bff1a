import { room } from '#platform/http.ts'
import { toRead, toWrite } from '#access/store/gate.ts'
import { may } from '#access/web/may.ts'
import { dayOfEntry, entryOf, readDateEntry } from '#ui/date-entry.ts'
import { sayDay } from '#ui/dates.ts'
import { hasMistakes } from '#ui/mistakes.tsx'
import { type MemberId, hideableFrom, mayChangeAddress, mayHide } from '../../domain/address.ts'
import { changeAddress, listHouseholds, readHousehold } from '../../store/address-store.ts'
import { changeChild, readChild } from '../../store/basics-store.ts'
import { dossierIdOf, idOf } from '../address-ids.ts'
import { ConflictPage } from '../conflict-page.tsx'
import { enter, enterToWrite } from '../enter.ts'
import { readForm, typed, version } from '../form.ts'
import { whoCanSee } from '../who-can-see.tsx'
import { AddressForm } from './address-form.tsx'
import { BasicsPage } from './basics-page.tsx'
import { ChildForm } from './child-form.tsx'
import { isLanguage, sayLanguage } from './languages.ts'
import { addressOf, addressShape, mistakesInAddress, typedOf } from './read-address.ts'
import { type BasicsTexts, basicsTexts } from './texts.ts'

/** Section basics: the child, and where it and the family live. */
export const basics = room()

const base = '/dossiers/:dossierId/basis'

basics.get(base, may('basics.read'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view, lang } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')), ['basics'])
    const grant = toRead(grants, 'basics')
    const { child } = await readChild(tx, grant)
    const houses = await listHouseholds(tx, grant)
    const family = houses.map((house) => ({ ...house, mayChange: mayChangeAddress(grant, house) }))
    const notice = { ja: 'saved', deels: 'savedPartly' }[c.req.query('bewaard') ?? ''] as
      | 'saved'
      | 'savedPartly'
      | undefined
    const below = await whoCanSee(tx, grants, 'basics', lang)
    return c.html(<BasicsPage mayWrite={grant.mayWrite} {...{ view, child, family, notice, below }} />)
  }),
)

basics.get(`${base}/kind`, may('basics.change'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')), ['basics'])
    const { child, mayIdentity } = await readChild(tx, toWrite(grants, 'basics'))
    const now = { ...child, bornOn: entryOf(child.bornOn), interpreter: child.interpreter ?? '' }
    return c.html(<ChildForm typed={now} version={child.version} {...{ view, child, mayIdentity }} />)
  }),
)

const childShape = { voornaam: typed(100), achternaam: typed(100), taal: typed(10), tolk: typed(60), versie: version }

basics.post(`${base}/kind`, may('basics.change'), async (c) => {
  const { body, fields } = await readForm(c, childShape)
  return c.var.inOneGo(async (tx) => {
    const { grants, view, lang } = await enterToWrite(c, tx, dossierIdOf(c.req.param('dossierId')), ['basics'])
    const grant = toWrite(grants, 'basics')
    const { child, mayIdentity } = await readChild(tx, grant)
    const words = basicsTexts[lang]
    const entry = readDateEntry(body, 'geboren')
    const bornOn = dayOfEntry(entry)
    const { voornaam: givenName, achternaam: surname, taal: language, tolk: interpreter, versie } = fields
    const { mistakes: say } = words
    const mistakes = {
      ...(mayIdentity && givenName === '' && { voornaam: say.givenName }),
      ...(mayIdentity && surname === '' && { achternaam: say.surname }),
      ...(mayIdentity && (bornOn === null || bornOn > c.var.visit.on) && { geboren: say.bornOn }),
      ...(!isLanguage(language) && { taal: say.language }),
    }
    if (hasMistakes(mistakes)) {
      const again = { givenName, surname, bornOn: entry, language, interpreter }
      return c.html(
        <ChildForm typed={again} version={versie} {...{ view: await view(), child, mayIdentity, mistakes }} />,
        422,
      )
    }
    const identity = mayIdentity && bornOn !== null ? { givenName, surname, bornOn } : {}
    const outcome = await changeChild(tx, grant, versie, { ...identity, language, interpreter: interpreter || null })
    const back = `/dossiers/${grants.dossierId}/basis` as const
    if (outcome.kind === 'written') return c.redirect(`${back}?bewaard=${outcome.identityKept ? 'deels' : 'ja'}`, 303)
    const { current } = outcome
    const both = [
      ...(mayIdentity
        ? [
            { label: words.givenName, yours: givenName, theirs: current.givenName },
            { label: words.surname, yours: surname, theirs: current.surname },
            { label: words.bornOn, yours: bornOn && sayDay(bornOn, lang), theirs: sayDay(current.bornOn, lang) },
          ]
        : []),
      { label: words.language, yours: sayLanguage(language, lang), theirs: sayLanguage(current.language, lang) },
      { label: words.interpreter, yours: interpreter, theirs: current.interpreter },
    ]
    const born = { 'geboren-dag': entry.day, 'geboren-maand': entry.month, 'geboren-jaar': entry.year }
    const hidden = {
      voornaam: givenName,
      achternaam: surname,
      taal: language,
      tolk: interpreter,
      ...born,
      versie: String(current.version),
    }
    const action = `${back}/kind` as const
    return c.html(
      <ConflictPage
        tab="basics"
        title={words.changeChild}
        fields={both}
        {...{ view: await view(), back, action, hidden }}
      />,
      409,
    )
  })
})

basics.get(`${base}/adres/:member`, may('basics.change'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')), ['basics'])
    const grant = toWrite(grants, 'basics')
    const { house, family } = await readHousehold(tx, grant, memberOf(c.req.param('member')))
    const hideable = mayHide(grant, house) ? hideableFrom(family, house, grant) : []
    const { address } = house
    return c.html(
      <AddressForm typed={typedOf(address)} version={address?.version ?? 0} {...{ view, house, hideable }} />,
    )
  }),
)

basics.post(`${base}/adres/:member`, may('basics.change'), async (c) => {
  const { fields } = await readForm(c, { ...addressShape, versie: version })
  return c.var.inOneGo(async (tx) => {
    const { grants, view, lang } = await enterToWrite(c, tx, dossierIdOf(c.req.param('dossierId')), ['basics'])
    const grant = toWrite(grants, 'basics')
    const member = memberOf(c.req.param('member'))
    const words = basicsTexts[lang]
    const mistakes = mistakesInAddress(fields, words)
    if (hasMistakes(mistakes)) {
      const { house, family } = await readHousehold(tx, grant, member)
      const hideable = mayHide(grant, house) ? hideableFrom(family, house, grant) : []
      return c.html(
        <AddressForm typed={fields} version={fields.versie} {...{ view: await view(), house, hideable, mistakes }} />,
        422,
      )
    }
    const outcome = await changeAddress(tx, grant, member, fields.versie, addressOf(fields))
    const back = `/dossiers/${grants.dossierId}/basis` as const
    if (outcome.kind === 'written') return c.redirect(`${back}?bewaard=ja`, 303)
    const { current } = outcome
    const action = `${back}/adres/${member ?? 'kind'}` as const
    const hidden = { ...fields, 'verborgen-voor': fields['verborgen-voor'].join(','), versie: String(current.version) }
    const both = bothAddresses(fields, typedOf(current), words)
    return c.html(
      <ConflictPage
        tab="basics"
        title={words.changeAddress}
        fields={both}
        {...{ view: await view(), back, action, hidden }}
      />,
      409,
    )
  })
})

/** The child itself, or someone of the family. */
function memberOf(text: string): MemberId | null {
  return text === 'kind' ? null : idOf<'member'>(text)
}

function bothAddresses(yours: ReturnType<typeof typedOf>, theirs: ReturnType<typeof typedOf>, words: BasicsTexts) {
  const labels = {
    straat: words.street,
    huisnummer: words.houseNumber,
    postcode: words.postcode,
    plaats: words.place,
    telefoon: words.phone,
    mail: words.email,
  }
  return (Object.keys(labels) as (keyof typeof labels)[]).map((name) => ({
    label: labels[name],
    yours: yours[name],
    theirs: theirs[name],
  }))
}
