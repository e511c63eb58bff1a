import { bareName } from './municipality-names.ts'

/** Areas without a code of their own get one from their name, also fit for addresses: `midden-en-west`. */
export function areaCode(name: string): string {
  return bareName(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
