import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { protectCommand, verifyCommand } from './disclosure.ts'

const names = ['a', 'b', 'c', 'd', 'a+b', 'c+d', 'a+c', 'b+d', 'all']
const members = [[0], [1], [2], [3], [0, 1], [2, 3], [0, 2], [1, 3], [0, 1, 2, 3]]
const table = { units: [3, 20, 12, 30], cells: names.map((id, index) => ({ id, members: members[index] })) }

test('SDC-5 SDC-7 `disclosure protect` writes what `disclosure verify` checks; a changed number is found', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'samenhang-sdc-'))
  t.after(() => rm(folder, { recursive: true }))
  const write = async (name: string, content: unknown) => {
    await writeFile(path.join(folder, name), JSON.stringify(content))
    return path.join(folder, name)
  }
  const run = async (command: typeof protectCommand, ...args: string[]) => {
    const said: string[] = []
    const status = await command(args, { print: (text) => said.push(text), tell: () => {} })
    return { status, said: said.join('\n') }
  }
  const file = await write('table.json', table)

  const plain = await run(protectCommand, file, '--level', '1')
  assert.equal(plain.status, 0)
  assert.match(plain.said, /9 cells: 1 hidden because they are sensitive, 3 because others follow from them/)

  const json = await run(protectCommand, file, '--level', '1', '--json')
  const result = JSON.parse(json.said) as {
    cells: { status: string; value?: number }[]
    report: Record<string, unknown>
  }
  assert.deepEqual(
    { secondary: result.report['secondary'], value: result.report['value'], suppressed: result.report['suppressed'] },
    { secondary: 3, value: 65, suppressed: [0, 1, 2, 3] },
  )
  const written = await write('result.json', result)
  assert.deepEqual(await run(verifyCommand, written), {
    status: 0,
    said: 'Safe: every sensitive cell keeps its range.',
  })

  result.cells[8]!.value = 66
  const changed = await run(verifyCommand, await write('changed.json', result))
  assert.deepEqual(changed, { status: 1, said: 'NOT SAFE\nall is shown with another number' })

  const pinned = ['a+b', 'b'].map((id) => ({
    id,
    members: members[names.indexOf(id)],
    value: id === 'b' ? 20 : 23,
    release: 'spring',
  }))
  const refused = await run(protectCommand, await write('pinned.json', { ...table, pinned }))
  assert.equal(refused.status, 1)
  assert.match(refused.said, /a follows from a\+b, b, published in spring/)

  for (const args of [[], [file, '--level', '3'], [file, '--cost', 'free'], [file, file], [file, '--seconds', 'no']])
    assert.equal((await run(protectCommand, ...args)).status, 2)
  await assert.rejects(run(protectCommand, written.replace('result', 'nowhere')), /ENOENT/)
  await assert.rejects(run(protectCommand, await write('half.json', { units: [1] })), /cells: is not a list/)
})
