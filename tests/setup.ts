/** Before all test files: one server for all of them. `node --test --test-global-setup=./tests/setup.ts …` */
import type { EmbeddedServer } from '#platform/postgres.ts'
import { startTestServer } from './cluster.ts'

let server: EmbeddedServer | undefined

export async function globalSetup(): Promise<void> {
  server = await startTestServer()
  const { host, port, password } = server
  // the runner gives its environment to the process of each test file
  process.env.SAMENHANG_TEST_SERVER = JSON.stringify({ host, port, password })
}

export async function globalTeardown(): Promise<void> {
  await server?.stop()
}
