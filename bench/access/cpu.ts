import { readFileSync, readdirSync } from 'node:fs'

/** Clock ticks a second of /proc: 100 on every Linux that Node runs on. */
const ticksPerSecond = 100

/** Processor milliseconds (user and system) that a process and all below it have used, itself only when `alone`. */
export function cpuMs(pid: number, alone = false): number {
  const own = statOf(pid)
  if (own === null) return 0
  const below = alone ? [] : childrenOf(pid)
  return own + below.reduce((sum, child) => sum + cpuMs(child), 0)
}

function statOf(pid: number): number | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond
  } catch {
    return null
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((each) => {
      try {
        const text = readFileSync(`/proc/${each}/stat`, 'utf8')
        return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]) === pid
      } catch {
        return false
      }
    })
}
