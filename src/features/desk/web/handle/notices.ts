/** What just happened, said once after going on: the address holds only the word. */
const notices: Readonly<Record<string, string>> = {
  opgepakt: 'U hebt de vraag opgepakt.',
  gevraagd: 'Uw vraag is verstuurd.',
  advies: 'Het advies is verstuurd. De hulpvraag is afgerond.',
  'niet-aangenomen': 'De hulpvraag is afgerond. De vragensteller krijgt bericht.',
  doorgestuurd: 'De vraag ligt nu bij het andere loket. De vragensteller krijgt bericht.',
  kind: 'De gegevens van het kind zijn opgeslagen.',
  gekoppeld: 'De vraag is gekoppeld aan het bekende kind.',
  ontkoppeld: 'De koppeling is ongedaan gemaakt.',
  aangenomen: 'De hulpvraag is aangenomen. Het dossier is open.',
}

export function noticeOf(word: string | undefined): string | undefined {
  return word === undefined || !Object.hasOwn(notices, word) ? undefined : notices[word]
}
