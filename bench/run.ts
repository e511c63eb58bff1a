/**
 * `npm run bench [-- access] [--dossiers N]`, `npm run bench -- disclosure [TABLE…] [--level 1|2] [--cost cells|value|root]
 * [--patience N]`: measures, beside a floor or a peer in the same run, and prints a table.
 */
import { parseArgs } from 'node:util'
import { runAccess } from './access/run.ts'
import { runDisclosure } from './disclosure.ts'

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  options: {
    dossiers: { type: 'string' },
    level: { type: 'string', default: '1' },
    cost: { type: 'string', default: 'cells' },
    patience: { type: 'string', default: '1' },
  },
  allowPositionals: true,
})
const [name = 'access', ...only] = positionals
if (name === 'access')
  await runAccess({ dossiers: values.dossiers === undefined ? undefined : Number(values.dossiers) })
else if (name === 'disclosure') {
  const cost = values.cost === 'value' || values.cost === 'root' ? values.cost : 'cells'
  await runDisclosure({ only, level: values.level === '2' ? 2 : 1, cost, patience: Number(values.patience) })
} else {
  console.error('Known benchmarks: access, disclosure')
  process.exitCode = 2
}
