/**
 * Runs the tests and ends with one line, `N passed, N failed` (and `, N skipped`).
 *
 *   node tests/run.mjs fast   everything beside the code, and in tests/ what is not one of the slow parts
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
    console.error(
      `Node ${process.versions.node} is too old and npm brought no other: run \`npm ci\`, or install Node 24.`,
    )
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
  const slow = ['journeys', 'browser', 'faults'].map((folder) => path.join('tests', folder, path.sep))
  // these send every form as everyone: they would take a third of the time that a check may take
  const many = ['region', 'proposals'].map((name) => path.join('tests', 'policies', `${name}.test.ts`))
  const fast = find('src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}').filter(
    (file) => !slow.some((folder) => file.startsWith(folder)) && !many.includes(file),
  )
  const parts =
    mode === 'all'
      ? [
          ['fast', fast, 4],
          ['journeys', [...find('tests/journeys/**/*.test.{ts,tsx}'), ...find(...many)], 4],
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
  const patience = name === 'fast' ? 90_000 : 300_000
  // a handle that is never closed keeps a file from ending: after a long silence all that still runs is ended
  const silent = patience + 10_000
  const silence = new AbortController()
  const stream = run({
    files: files.map((file) => path.join(home, file)),
    concurrency,
    timeout: patience,
    signal: silence.signal,
    execArgv: ['--import', './tsx-hook.mjs'],
  })
  const report = reporter()
  let empty = 0
  let counts = { passed: 0, failed: 1, cancelled: 0, skipped: 0, todo: 0 }
  let timer
  for await (const { type, data } of stream) {
    clearTimeout(timer)
    timer = setTimeout(() => silence.abort(new Error(`nothing happened for ${silent} ms`)), silent)
    report(type, data)
    // a file is itself reported as passed only when no test in it was: it has none, or it ended in the middle of one
    if (type === 'test:pass' && data.name === data.file) empty += 1
    if (type === 'test:summary' && data.file === undefined) counts = data.counts
  }
  clearTimeout(timer)
  const passed = counts.passed - empty
  const failed = counts.failed + counts.cancelled + empty
  const skipped = counts.skipped + counts.todo
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  say(name, begun, `${passed} passed, ${failed} failed, ${skipped} skipped in ${files.length} files`)
}

/** Says of each failure where, what, and what the file itself printed; of what passes nothing. */
function reporter() {
  const names = new Map()
  const printed = new Map()
  return (type, data) => {
    if (type === 'test:start') names.set(data.file, [...(names.get(data.file) ?? []).slice(0, data.nesting), data.name])
    if (type === 'test:stdout' || type === 'test:stderr' || (type === 'test:diagnostic' && /error/i.test(data.message)))
      printed.set(data.file, `${printed.get(data.file) ?? ''}${data.message}${type === 'test:diagnostic' ? '\n' : ''}`)
    if (type === 'test:pass' && data.name === data.file)
      console.error(`\n✖ ${path.relative(home, data.file)}  no test in it came to an end`)
    if (type !== 'test:fail' || data.skip !== undefined || data.todo !== undefined) return
    const { error } = data.details
    if (error?.failureType === 'subtestsFailed') return
    const above = (names.get(data.file) ?? []).slice(0, data.nesting)
    const where =
      data.file === undefined ? '' : `${path.relative(home, data.file)}${data.line ? `:${data.line}` : ''}  `
    const what = data.name === data.file ? 'the file itself' : [...above, data.name].join(' › ')
    console.error(`\n✖ ${where}${what}\n${indent(tell(error))}`)
    if (printed.has(data.file)) console.error(indent(`— printed by this file:\n${printed.get(data.file).trimEnd()}`))
    printed.delete(data.file)
  }
}

function tell(error) {
  if (typeof error?.exitCode === 'number') return `its process ended with ${error.exitCode}`
  const cause = error?.cause ?? error
  if (!(cause instanceof Error)) return String(cause)
  const inner = cause.cause instanceof Error ? `\ncaused by ${tidy(cause.cause)}` : ''
  return tidy(cause) + inner
}

/** Without the lines of Node and of libraries, which say nothing about the test. */
function tidy(error) {
  const lines = (error.stack ?? error.message).split('\n')
  const ours = lines.filter((line) => !/^\s+at .*(node:|node_modules|<anonymous>\)$)/.test(line))
  return ours.join('\n').replaceAll(`file://${home}`, '')
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
