import type { Lang } from '#ui/words.ts'

/** Languages that are spoken at home, by their code (ISO 639-1; three letters by 639-3). */
export const languages = {
  nl: { nl: 'Nederlands', en: 'Dutch' },
  ar: { nl: 'Arabisch', en: 'Arabic' },
  rif: { nl: 'Berbers (Tarifit)', en: 'Berber (Tarifit)' },
  bg: { nl: 'Bulgaars', en: 'Bulgarian' },
  zh: { nl: 'Chinees', en: 'Chinese' },
  da: { nl: 'Deens', en: 'Danish' },
  de: { nl: 'Duits', en: 'German' },
  en: { nl: 'Engels', en: 'English' },
  fa: { nl: 'Farsi', en: 'Persian' },
  fr: { nl: 'Frans', en: 'French' },
  fy: { nl: 'Fries', en: 'Frisian' },
  it: { nl: 'Italiaans', en: 'Italian' },
  ku: { nl: 'Koerdisch', en: 'Kurdish' },
  uk: { nl: 'Oekraïens', en: 'Ukrainian' },
  pap: { nl: 'Papiaments', en: 'Papiamento' },
  ps: { nl: 'Pasjtoe', en: 'Pashto' },
  pl: { nl: 'Pools', en: 'Polish' },
  pt: { nl: 'Portugees', en: 'Portuguese' },
  ro: { nl: 'Roemeens', en: 'Romanian' },
  ru: { nl: 'Russisch', en: 'Russian' },
  so: { nl: 'Somalisch', en: 'Somali' },
  es: { nl: 'Spaans', en: 'Spanish' },
  ti: { nl: 'Tigrinya', en: 'Tigrinya' },
  tr: { nl: 'Turks', en: 'Turkish' },
  ur: { nl: 'Urdu', en: 'Urdu' },
} as const satisfies Record<string, Record<Lang, string>>

export function isLanguage(code: string): code is keyof typeof languages {
  return Object.hasOwn(languages, code)
}

/** A language in words; a code we do not know is shown as it is. */
export function sayLanguage(code: string, lang: Lang): string {
  return isLanguage(code) ? languages[code][lang] : code
}

export function languageOptions(lang: Lang): readonly { value: string; label: string }[] {
  return Object.entries(languages).map(([value, names]) => ({ value, label: names[lang] }))
}
