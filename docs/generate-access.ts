import { actions, type ActionRule } from '#access/domain/actions.ts'
import { audience, familyAudience } from '#access/domain/audience.ts'
import { legalGrounds } from '#access/domain/grounds.ts'
import { signerRules } from '#access/domain/signers.ts'
import { dutch, sections, type Role } from '#access/domain/words.ts'

/** `docs/access.md`: action × rule, role × section, grounds and signers, as the code has them. */
export function accessPage(): string {
  return [
    '# Who may do what',
    '',
    'Made from the code by `npm run docs`. Nothing is allowed that does not stand here; sentences and sources of the rules stand in [rules.md](rules.md).',
    '',
    '## Actions',
    '',
    '| action | who | part of the dossier | rule | what the family reads |',
    '|---|---|---|---|---|',
    ...Object.entries(actions).map(([name, rule]) => actionRow(name, rule)),
    '',
    '## How far a role reaches',
    '',
    'A basis (consent or a named ground) opens a section only as far as this. R read, W read and write, – never.',
    '',
    `| role | Dutch | ${sections.join(' | ')} | purposes |`,
    `|---|---|${sections.map(() => '---|').join('')}---|`,
    ...Object.entries(audience).map(
      ([role, row]) =>
        `| ${role} | ${dutch.roles[role as Role]} | ${reaches(row)} | ${row.purposes.map((p) => dutch.purposes[p]).join(', ') || '–'} |`,
    ),
    ...Object.entries(familyAudience).map(
      ([role, row]) => `| ${role} | ${dutch.roles[role as Role]} | ${reaches(row)} | ${dutch.purposes.family} |`,
    ),
    '',
    '## Legal grounds without consent',
    '',
    '| id | Dutch | source | roles | purposes | sections | from |',
    '|---|---|---|---|---|---|---|',
    ...legalGrounds.map(
      (g) =>
        `| ${g.id} | ${g.dutch} | ${g.source} | ${g.roles.join(', ')} | ${g.purposes.map((p) => dutch.purposes[p]).join(', ')} | ${g.sections.join(', ')} | ${g.from} |`,
    ),
    '',
    '## Who signs',
    '',
    '| kind of agreement | from | age | young person | all with authority | rule |',
    '|---|---|---|---|---|---|',
    ...signerRules.flatMap((row) =>
      row.ages.map(
        (band) =>
          `| ${row.kinds.join(', ')} | ${row.from} | ${band.below === null ? 'from there on' : `below ${band.below}`} | ${band.youth ? 'yes' : '–'} | ${band.holders ? 'yes' : '–'} | ${band.rule} |`,
      ),
    ),
    '',
  ].join('\n')
}

function actionRow(name: string, rule: ActionRule): string {
  const who = rule.roles?.join(', ') ?? (rule.part === undefined ? 'everyone signed in' : 'whoever has access')
  const part = rule.part === undefined ? '–' : `${rule.part}${rule.write === true ? ', to write' : ''}`
  return `| \`${name}\` | ${who} | ${part} | ${rule.rule} | ${rule.dutch} |`
}

function reaches(row: Readonly<Record<(typeof sections)[number], string>>): string {
  return sections.map((section) => ({ none: '–', read: 'R', write: 'W' })[row[section]] ?? '–').join(' | ')
}
