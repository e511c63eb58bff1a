import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { alone } from './postgres-lock.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'samenhang-lock-'))
})
after(() => rm(folder, { recursive: true }))

const lockWith = (content: string) => writeFile(path.join(folder, 'start.lock'), content)

describe('one at a time', () => {
  test('others wait, and nothing is left behind', async () => {
    let inside = 0
    let most = 0
    const enter = () =>
      alone(folder, async () => {
        most = Math.max(most, (inside += 1))
        await pause(5)
        inside -= 1
      })
    await Promise.all(Array.from({ length: 8 }, enter))
    assert.equal(most, 1)
    assert.deepEqual(await readdir(folder), [])
  })

  test('who fails lets the next one in', async () => {
    await assert.rejects(
      alone(folder, () => Promise.reject(new Error('no'))),
      /^Error: no$/,
    )
    assert.equal(await alone(folder, () => Promise.resolve('in')), 'in')
  })

  test('a lock of a process that is gone, or is another by now, is taken over', async () => {
    const gone = spawnSync('true').pid
    for (const content of [`${gone} 1`, `${process.pid} 1`, 'nonsense', '']) {
      await lockWith(content)
      assert.equal(await alone(folder, () => Promise.resolve('in'), 200), 'in', content)
    }
  })

  test('what a process left that was killed while it asked is swept away; what a living one wrote stays', async () => {
    const gone = spawnSync('true').pid
    await writeFile(path.join(folder, `start.lock.${gone}.0a1b2c3d`), '')
    await writeFile(path.join(folder, `start.lock.${process.pid}.0a1b2c3d`), '')
    await alone(folder, () => Promise.resolve())
    assert.deepEqual(await readdir(folder), [`start.lock.${process.pid}.0a1b2c3d`])
    await rm(path.join(folder, `start.lock.${process.pid}.0a1b2c3d`))
  })

  test('a lock of a process that lives is respected, and named when it lasts too long', async () => {
    await alone(folder, async () => {
      await assert.rejects(
        alone(folder, () => Promise.resolve(), 100),
        new RegExp(`StartFault: Process ${process.pid} is still starting`),
      )
    })
  })
})
