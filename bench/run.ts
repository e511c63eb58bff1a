/** `npm run bench [-- access] [--dossiers N]`: measures, beside a floor in the same run, and prints a table. */
import { runAccess } from './access/run.ts'

const [name = 'access', ...rest] = process.argv.slice(2)
const at = rest.indexOf('--dossiers')
if (name !== 'access') {
  console.error('Known benchmarks: access')
  process.exitCode = 2
} else await runAccess({ dossiers: at >= 0 ? Number(rest[at + 1]) : undefined })
