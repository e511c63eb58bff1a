/** The command. Each command loads only what it needs, so that `start` is not slowed by imports of others. */
type Command = {
  readonly words: readonly string[]
  readonly does: string
  run(args: readonly string[]): Promise<number | void>
}

const commands: readonly Command[] = [
  { words: ['start'], does: 'start the application', run: async () => (await import('./commands/start.ts')).start() },
  {
    words: ['fill'],
    does: 'used by start: tells the made-up region into a new database',
    run: async () => (await import('./commands/fill.ts')).fill(),
  },
  {
    words: ['regions', 'import'],
    does: 'FILE [--dry-run] [--json]: read a division of regions from a file',
    run: async (args) => (await import('./commands/regions.ts')).regionsImport(args),
  },
  {
    words: ['people', 'import'],
    does: 'FILE [--dry-run] [--json]: read organisations, people and functions from a CSV file',
    run: async (args) => (await import('./commands/import-people.ts')).peopleImport(args),
  },
  {
    words: ['admin', 'invite'],
    does: 'print a one-time link for the first administrator',
    run: async () => (await import('./commands/admin.ts')).adminInvite(),
  },
  {
    words: ['agenda', 'check'],
    does: 'FILE… [--json]: list where policy documents contradict themselves or are incomplete',
    run: async (args) => (await import('./commands/agenda-check.ts')).agendaCheck(args),
  },
  {
    words: ['log', 'verify'],
    does: '[--json]: check the chain of the log and name the first broken line',
    run: async (args) => (await import('./commands/log.ts')).logVerify(['verify', ...args]),
  },
  {
    words: ['disclosure', 'protect'],
    does: 'FILE [--level 1|2] [--cost cells|value|root] [--seconds N] [--json]: hide what could be traced back to a child',
    run: async (args) => (await import('./commands/disclosure.ts')).disclosureProtect(args),
  },
  {
    words: ['disclosure', 'verify'],
    does: 'FILE [--json]: check anew, without a solver, what `disclosure protect --json` wrote',
    run: async (args) => (await import('./commands/disclosure.ts')).disclosureVerify(args),
  },
]

const given = process.argv.slice(2)
const command = commands.find((each) => each.words.every((word, index) => given[index] === word))
if (command === undefined) {
  const list = commands.map((each) => `  ${each.words.join(' ')} ${each.does}`)
  process.stderr.write(`Usage: npm run samenhang -- <command>\n${list.join('\n')}\n`)
  process.exitCode = 2
} else {
  try {
    const status = await command.run(given.slice(command.words.length))
    if (typeof status === 'number') process.exitCode = status
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
    process.exitCode = 2
  }
}
