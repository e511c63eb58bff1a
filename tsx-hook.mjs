/**
 * Lets Node 24 run the source as it is: `.ts` is stripped by Node itself, `.tsx` is compiled here with our own JSX
 * runtime (`#jsx`). No bundler, no dist folder. Compiled code is cached below node_modules.
 */
import { readFileSync } from 'node:fs'
import { enableCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'oxc-transform'

enableCompileCache(fileURLToPath(new URL('./node_modules/.cache/node', import.meta.url)))

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const path = fileURLToPath(url)
    const { code, errors } = transformSync(path, readFileSync(path, 'utf8'), {
      lang: 'tsx',
      sourceType: 'module',
      target: 'es2024',
      jsx: { runtime: 'automatic', importSource: '#jsx', development: false },
      typescript: { onlyRemoveTypeImports: true },
    })
    if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0].message}`)
    return { format: 'module', source: code, shortCircuit: true }
  },
})
