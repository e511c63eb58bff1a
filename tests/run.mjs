/**
 * Runs the tests and ends with one line, `N passed, N failed` (and `, N skipped`).
 *
 *   node tests/run.mjs fast   everything beside the code, and tests/*.test.ts
 *   node tests/run.mjs all    types, walls and format first, then fast, journeys, browser and faults
 *
 * Further words keep only the files whose path holds one of them: `node tests/run.mjs fast consent`.
 * Plain JavaScript, so that an older Node can read it and hand over to the one that npm brought.
 */
import { spawn, spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('..', import.meta.url))
const [mode = 'fast', ...words] = process.argv.slice(2)

if (Number(process.versions.node.split('.')[0]) < 24) handOver()
else await main()

function handOver() {
  const brought = path.join(home, 'node_modules', '.bin', 'node')
  if (!fs.existsSync(brought)) {
    console.error(`Node ${process.versions.node} is too old and npm brought no other: run \`npm ci\`, or install Node 24.`)
    process.exit(1)
  }
  const { status } = spawnSync(brought, [fileURLToPath(import.meta.url), mode, ...words], { stdio: 'inherit' })
  process.exit(status ?? 1)
}

async function main() {
  process.chdir(home)
  const total = { passed: 0, failed: 0, skipped: 0 }
  try {
    if (mode === 'all' && words.length === 0) {
      await check(total, 'types', 'npm run types')
      await check(total, 'walls and lint', 'npm run lint')
      await check(total, 'format', 'npm run format:check')
    }
    await runAll(total)
  } catch (fault) {
    total.failed += 1
    console.error('\n✖ the tests could not run\n', fault)
  }
  const skipped = total.skipped === 0 ? '' : `, ${total.skipped} skipped`
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
}

async function runAll(total) {
  const fast = find('src/**/*.test.{ts,tsx}', 'tests/*.test.{ts,tsx}')
  const parts =
    mode === 'all'
      ? [
          ['fast', fast, 4],
          ['journeys', find('tests/journeys/**/*.test.{ts,tsx}'), 4],
          ['browser', find('tests/browser/**/*.test.{ts,tsx}'), 2],
          // these measure time and kill processes: each alone
          ['faults', find('tests/faults/**/*.test.{ts,tsx}'), 1],
        ]
      : [['fast', fast, 4]]
  if (parts.every(([, files]) => files.length === 0)) throw new Error('no test file fits')
  const { globalSetup, globalTeardown } = await import('./setup.ts')
  await globalSetup()
  try {
    for (const [name, files, concurrency] of parts) if (files.length > 0) await runPart(total, name, files, concurrency)
  } finally {
    await globalTeardown()
  }
}

function find(...patterns) {
  const files = fs.globSync(patterns, { cwd: home }).toSorted()
  return words.length === 0 ? files : files.filter((file) => words.some((word) => file.includes(word)))
}

async function runPart(total, name, files, concurrency) {
  const { run } = await import('node:test')
  const begun = performance.now()
  const stream = run({
    files: files.map((file) => path.join(home, file)),
    concurrency,
    // a file that hangs must not hang all
    timeout: name === 'fast' ? 180_000 : 600_000,
    execArgv: ['--import', './tsx-hook.mjs'],
  })
  const report = reporter()
  let counts
  for await (const { type, data } of stream) {
    report(type, data)
    if (type === 'test:summary' && data.file === undefined) counts = data.counts
  }
  const failed = counts.failed + counts.cancelled
  const skipped = counts.skipped + counts.todo
  total.passed += counts.passed
  total.failed += failed
  total.skipped += skipped
  say(name, begun, `${counts.passed} passed, ${failed} failed, ${skipped} skipped in ${files.length} files`)
}

/** Says of each failure where, what, and what the file itself printed; of what passes nothing. */
function reporter() {
  const names = new Map()
  const printed = new Map()
  return (type, data) => {
    if (type === 'test:start') names.set(data.file, [...(names.get(data.file) ?? []).slice(0, data.nesting), data.name])
    if (type === 'test:stdout' || type === 'test:stderr')
      printed.set(data.file, (printed.get(data.file) ?? '') + data.message)
    if (type !== 'test:fail' || data.skip !== undefined || data.todo !== undefined) return
    const { error } = data.details
    if (error?.failureType === 'subtestsFailed') return
    const above = (names.get(data.file) ?? []).slice(0, data.nesting)
    const where = data.file === undefined ? '' : `${path.relative(home, data.file)}${data.line ? `:${data.line}` : ''}  `
    console.error(`\n✖ ${where}${[...above, data.name].join(' › ')}\n${indent(tell(error))}`)
    if (printed.has(data.file)) console.error(indent(`— printed by this file:\n${printed.get(data.file).trimEnd()}`))
    printed.delete(data.file)
  }
}

function tell(error) {
  const cause = error?.cause ?? error
  if (!(cause instanceof Error)) return String(cause)
  const stack = cause.stack ?? cause.message
  const lines = stack.split('\n').filter((line) => !/^\s+at .*(node:internal|node_modules)/.test(line))
  const inner = cause.cause instanceof Error ? `\ncaused by ${cause.cause.stack}` : ''
  return lines.join('\n').replaceAll(`file://${home}`, '') + inner
}

/** One of the checks that are no test file: counts as one test. What it prints is shown when it fails. */
async function check(total, name, command) {
  const begun = performance.now()
  const [program, ...args] = command.replace('npm run', 'npm run --silent').split(' ')
  const { code, output } = await new Promise((done) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk))
    child.on('error', (fault) => done({ code: 1, output: String(fault) }))
    child.on('close', (exit) => done({ code: exit, output: text }))
  })
  total[code === 0 ? 'passed' : 'failed'] += 1
  if (code !== 0) console.error(`\n✖ ${name}\n${indent(output.trimEnd())}`)
  say(name, begun, code === 0 ? 'passed' : 'failed')
}

function say(name, begun, what) {
  console.log(`${name}: ${what} (${((performance.now() - begun) / 1000).toFixed(1)} s)`)
}

function indent(text) {
  return text.replaceAll(/^/gm, '  ')
}
