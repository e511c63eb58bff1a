import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readSpec } from '#disclosure/format.ts'
import { protect } from '#disclosure/protect.ts'
import { verify } from '#disclosure/verify.ts'
import { loadSolver } from '#platform/solver.ts'

/**
 * The tables of the issue, in its order. `least` is the proven minimum (null: not known), `peer` the best open peer:
 * its secondary cells and how many sensitive cells leak from it. `aim` is what ours must reach, in `seconds`.
 */
const instances = [
  { name: 'region-nested', least: 14, peer: [19, 0], aim: 14, seconds: 1 },
  { name: 'region-overlapping', least: 24, peer: [35, 0], aim: 25, seconds: 2 },
  { name: 'province-nested', least: null, peer: [121, 0], aim: 109, seconds: 10 },
  { name: 'province-linked', least: null, peer: [317, 179], aim: 292, seconds: 15 },
  { name: 'national-nested', least: null, peer: [874, 0], aim: 777, seconds: 60 },
  { name: 'national-linked', least: null, peer: [2584, 1887], aim: 2584, seconds: 120 },
] as const

type Asked = {
  readonly only: readonly string[]
  readonly level: 1 | 2
  readonly cost: 'cells' | 'value' | 'root'
  /** Search time as a multiple of the aim, for a machine that is busy. */
  readonly patience: number
}

/** Protects each table within its time, verifies the proof, and prints what it cost beside the best peer. */
export async function runDisclosure({ only, level, cost, patience }: Asked): Promise<void> {
  const folder = dataFolder()
  if (folder === null) {
    console.error('The tables are not at hand: set SAMENHANG_SHARED to the folder that holds data/disclosure.')
    process.exitCode = 2
    return
  }
  const solver = await loadSolver()
  console.log(
    `level ${level}, cost ${cost}, ${patience} × the time of the aim; seconds of the clock, and of the processor`,
  )
  console.log('| table | best peer | proven least | aim | ours | total value | seconds (cpu) | safe | memory |')
  console.log('|---|---|---|---|---|---|---|---|---|')
  for (const { name, least, peer, aim, seconds } of instances.filter(
    (each) => only.length === 0 || only.includes(each.name),
  )) {
    const spec = { ...readSpec(JSON.parse(await readFile(path.join(folder, `${name}.json`), 'utf8'))), level, cost }
    const [begun, used] = [performance.now(), process.cpuUsage()]
    const result = await protect(spec, {
      solver,
      now: () => performance.now(),
      // what is needed to begin and to verify is in the time too
      seconds: seconds * patience * 0.95,
      progress: (text) => process.stderr.write(`  ${name} ${text}\n`),
      breathe: () => setImmediate(),
    })
    const took = ((performance.now() - begun) / 1000).toFixed(1)
    const cpu = process.cpuUsage(used)
    if (result.outcome === 'refused') throw new Error(`${name} is refused`)
    const { safe } = verify(spec, result.cells, result.proof)
    const { report } = result
    const peerSays = `${peer[0]}${peer[1] === 0 ? '' : `, leaks ${peer[1]}`}`
    const memory = `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`
    console.log(
      `| ${name} (${report.cells}) | ${peerSays} | ${least ?? '–'} | ≤ ${aim} / ${seconds} s | ${report.secondary}${report.finished ? '' : ' (stopped)'} | ${report.value} | ${took} (${((cpu.user + cpu.system) / 1e6).toFixed(1)}) | ${safe ? `all ${report.primary}` : 'NO'} | ${memory} |`,
    )
    if (!safe) process.exitCode = 1
  }
}

function dataFolder(): string | null {
  const beside = fileURLToPath(new URL('../../shared', import.meta.url))
  const folder = path.join(process.env['SAMENHANG_SHARED'] ?? beside, 'data', 'disclosure')
  return existsSync(folder) ? folder : null
}
