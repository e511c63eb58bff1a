import { after, before, describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { type TestHouse, testHouse } from '../../tests/house.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
})
after(() => house.close())

const post = (headers: Record<string, string>) =>
  house.app.request('http://samenhang.test/aanmelden', {
    method: 'POST',
    headers,
    body: new URLSearchParams({ mail: 'x' }),
  })

describe('CSRF-1 what changes something comes from our own pages', () => {
  for (const [headers, refused] of [
    [{ 'sec-fetch-site': 'same-origin' }, false],
    [{ origin: 'http://samenhang.test' }, false],
    [{}, false],
    [{ 'sec-fetch-site': 'cross-site' }, true],
    [{ 'sec-fetch-site': 'same-site' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ origin: 'http://elders.test' }, true],
    [{ origin: 'null' }, true],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://samenhang.test' }, true],
  ] as const)
    test(`${JSON.stringify(headers)} is ${refused ? 'refused' : 'let through'}`, async () => {
      assert.equal((await post(headers as Record<string, string>)).status === 403, refused)
    })
})

describe('HEADER-1 every answer tells the browser to run and keep nothing', () => {
  for (const path of ['/aanmelden', '/bestaat-niet', '/dossiers', '/gezond'])
    test(path, async () => {
      const { headers } = await house.app.request(`http://samenhang.test${path}`)
      assert.match(
        headers.get('content-security-policy') ?? '',
        /default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/,
      )
      assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe/)
      assert.equal(headers.get('cache-control'), 'no-store')
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
      assert.equal(headers.get('x-frame-options'), 'DENY')
      assert.match(headers.get('strict-transport-security') ?? '', /max-age=31536000/)
    })

  test('files of the look may be kept, and nothing else', async () => {
    assert.match(
      (await house.app.request('http://samenhang.test/site.css')).headers.get('cache-control') ?? '',
      /max-age/,
    )
  })

  test('a fault shows a number and nothing of what happened', async () => {
    const broken = await testHouse()
    await broken.db.selectFrom('settings').select('name').execute()
    await broken.db.destroy()
    const answer = await broken.app.request('http://samenhang.test/', { headers: { cookie: 'samenhang=zomaar' } })
    const text = await answer.text()
    assert.equal(answer.status, 500)
    assert.match(text, /Er ging iets mis bij ons/)
    assert.doesNotMatch(text, /destroy|Error|at .*\.ts/)
    assert.equal(broken.faults.length, 1)
    await broken.close()
  })
})
