import type { Lang } from '#ui/words.ts'
import type { AskerKind, Urgency } from '../../domain/words.ts'
import { stepTexts as english } from './texts-en.ts'

/** To whom the form speaks: a parent, the young person, a school, or anyone else who worries about a child. */
export type Voice = 'parent' | 'youth' | 'school' | 'other'

export function voiceOf(asker: AskerKind | null): Voice {
  return asker === 'parent' || asker === 'youth' || asker === 'school' ? asker : 'other'
}

type PerVoice = Readonly<Record<Voice, string>>

/** The words of the questions. Dutch at B1 level; another language joins here without touching the pages. */
export type StepTexts = typeof dutch

const dutch = {
  next: 'Volgende',
  previous: 'Vorige vraag',
  stop: 'Stoppen en alles wissen',
  change: 'Wijzig',
  yes: 'Ja',
  no: 'Nee',
  channel: {
    title: 'Hoe kwam de vraag binnen?',
    options: { phone: 'Per telefoon', visit: 'Aan het loket', mail: 'Met een brief of e-mail' },
    missing: 'Kies hoe de vraag binnenkwam',
  },
  asker: {
    title: 'Wie bent u?',
    hint: 'Daarna stellen wij de vragen die bij u passen.',
    options: {
      parent: 'Ik ben de ouder of verzorger',
      youth: 'Ik vraag hulp voor mezelf (kind of jongere)',
      relative: 'Ik ben familie, vriend of buur',
      professional: 'Ik werk met dit kind, bijvoorbeeld in de zorg of op een club',
      school: 'Ik werk op de school van dit kind',
    } satisfies Record<AskerKind, string>,
    missing: 'Kies wie u bent',
  },
  child: {
    title: {
      parent: 'Hoe heet uw kind?',
      youth: 'Hoe heet je?',
      school: 'Hoe heet de leerling?',
      other: 'Hoe heet het kind?',
    } satisfies PerVoice,
    named: 'Ik geef de naam',
    givenName: 'Voornaam',
    surname: 'Achternaam',
    unnamed: 'Ik geef nu geen naam',
    unnamedHint: 'Dan kunnen wij advies geven. Wij bewaren niets waarmee iemand het kind kan vinden.',
    missing: 'Kies of u de naam geeft',
    givenNameMissing: 'Vul de voornaam in',
    surnameMissing: 'Vul de achternaam in',
  },
  born: {
    title: {
      parent: 'Wanneer is uw kind geboren?',
      youth: 'Wanneer ben je geboren?',
      school: 'Wanneer is de leerling geboren?',
      other: 'Wanneer is het kind geboren?',
    } satisfies PerVoice,
    ageTitle: {
      parent: 'Hoe oud is uw kind?',
      youth: 'Hoe oud ben je?',
      school: 'Hoe oud is de leerling?',
      other: 'Hoe oud is het kind?',
    } satisfies PerVoice,
    date: 'Geboortedatum',
    dateHint: 'Bijvoorbeeld 12 3 2017',
    age: 'Leeftijd in jaren',
    ageInstead: 'Weet u de datum niet? Vul dan de leeftijd in',
    missing: 'Vul de geboortedatum in, of anders de leeftijd',
    noSuchDay: 'Vul een bestaande dag in, bijvoorbeeld 12 3 2017',
    notThen: 'Vul een geboortedatum in van iemand tussen 0 en 27 jaar',
    ageWrong: 'Vul een leeftijd in tussen 0 en 27',
  },
  place: {
    title: {
      parent: 'Waar woont uw kind?',
      youth: 'Waar woon je?',
      school: 'Waar woont de leerling?',
      other: 'Waar woont het kind?',
    } satisfies PerVoice,
    postcode: 'Postcode',
    hint: 'Bijvoorbeeld 1234 AB. Alleen de vier cijfers mag ook. Zo komt de vraag bij het goede loket. Weet u de postcode niet? Laat het dan leeg.',
    wrong: 'Vul een postcode in zoals 1234 AB of 1234',
  },
  school: {
    title: {
      parent: 'Op welke school zit uw kind?',
      youth: 'Op welke school zit je?',
      school: 'Op welke school zit de leerling?',
      other: 'Op welke school zit het kind?',
    } satisfies PerVoice,
    known: 'School',
    blank: 'Geen school, of niet in deze lijst',
    other: 'Staat de school er niet bij? Schrijf de naam op',
  },
  question: {
    title: 'Wat is er aan de hand?',
    hint: {
      parent: 'Schrijf op wat u zorgen geeft en waar u hulp bij wilt. Het hoeft niet lang te zijn.',
      youth: 'Schrijf op waar je mee zit en wat je graag anders wilt. Het hoeft niet lang te zijn.',
      school:
        'Schrijf op wat u ziet en waar u hulp bij vraagt. Geen oordeel, wel voorbeelden. Het gezin kan dit later lezen.',
      other: 'Schrijf op wat u ziet of hoort en waar u hulp bij vraagt. Het hoeft niet lang te zijn.',
    } satisfies PerVoice,
    missing: 'Schrijf op wat er aan de hand is',
    tooLong: 'Schrijf het korter op: hoogstens 5000 tekens',
  },
  tried: {
    title: 'Wat is er al gedaan?',
    hint: 'Bijvoorbeeld gesprekken met ouders, hulp in de klas of een onderzoek.',
    tooLong: 'Schrijf het korter op: hoogstens 5000 tekens',
  },
  urgency: {
    title: 'Hoe snel is hulp nodig?',
    options: {
      soon: 'Het kan even wachten',
      week: 'Deze week',
      today: 'Vandaag, of er is nu gevaar',
    } satisfies Record<Urgency, string>,
    missing: 'Kies hoe snel hulp nodig is',
  },
  danger: {
    title: 'Is er nu gevaar? Bel dan eerst',
    text: 'Wij lezen deze vraag niet meteen. Bij gevaar moet u niet op ons wachten.',
    goOn: 'Ik heb dit gelezen en ga verder',
  },
  parents: {
    title: {
      parent: 'Weten de ouders dat u dit vraagt?',
      youth: 'Weten je ouders dat je dit vraagt?',
      school: 'Weten de ouders dat u dit vraagt?',
      other: 'Weten de ouders dat u dit vraagt?',
    } satisfies PerVoice,
    hint: {
      parent: '',
      youth: 'Wij vertellen het niet aan je ouders zonder er eerst met jou over te praten.',
      school:
        'Bespreek uw vraag eerst met de ouders, als dat veilig is. Is het niet veilig? Bel Veilig Thuis voor advies: 0800-2000.',
      other:
        'Praat er eerst met de ouders over, als dat veilig is. Is het niet veilig? Bel Veilig Thuis voor advies: 0800-2000.',
    } satisfies PerVoice,
    missing: 'Kies of de ouders dit weten',
  },
  language: {
    title: {
      parent: 'In welke taal praat u het liefst?',
      youth: 'In welke taal praat je het liefst?',
      school: 'In welke taal praat het gezin het liefst?',
      other: 'In welke taal praat het gezin het liefst?',
    } satisfies PerVoice,
    spoken: 'Taal',
    interpreter: 'Is er een tolk nodig?',
    usual: 'Nederlands',
    missing: 'Vul een taal in',
    interpreterMissing: 'Kies of er een tolk nodig is',
  },
  reach: {
    title: {
      parent: 'Hoe bereiken wij u?',
      youth: 'Hoe bereiken wij je?',
      school: 'Hoe bereiken wij u?',
      other: 'Hoe bereiken wij u?',
    } satisfies PerVoice,
    name: { parent: 'Uw naam', youth: 'Je naam', school: 'Uw naam', other: 'Uw naam' } satisfies PerVoice,
    email: 'E-mailadres',
    phone: 'Telefoonnummer',
    withAccount: 'U krijgt ook bericht in Samenhang, want u bent aangemeld.',
    withCode: 'Vult u geen e-mailadres of telefoonnummer in? Dan volgt u de vraag met de code die u straks krijgt.',
    nameMissing: 'Vul een naam in; alleen een voornaam mag ook',
    emailWrong: 'Vul een e-mailadres in zoals naam@voorbeeld.nl',
    phoneWrong: 'Vul een telefoonnummer in, bijvoorbeeld 06 12345678',
  },
}

export const stepTexts: Record<Lang, StepTexts> = { nl: dutch, en: english }
