import type { Cell, Cost, PinnedCell, Proof, ShownOrNot, Spec } from './spec.ts'

/** A file that can not be read as what it should be. `at` is the place in the JSON: `cells[3].members`. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly at: string

  constructor(at: string, what: string) {
    super(`${at}: ${what}`)
    this.at = at
  }
}

/** Reads a spec from parsed JSON (the format is in the README). Throws `Unreadable`. */
export function readSpec(json: unknown): Spec {
  const file = objectAt(json, 'the file')
  const units = listAt(file['units'], 'units').map((each, index) => countAt(each, `units[${index}]`))
  const cells = (name: string): Cell[] =>
    listAt(file[name] ?? [], name).map((each, index) => cellAt(each, `${name}[${index}]`, units.length))
  const pinned = listAt(file['pinned'] ?? [], 'pinned').map((each, index): PinnedCell => {
    const at = `pinned[${index}]`
    const given = objectAt(each, at)
    return {
      ...cellAt(each, at, units.length),
      value: countAt(given['value'], `${at}.value`),
      release: textAt(given['release'], `${at}.release`),
    }
  })
  if (!Array.isArray(file['cells'])) throw new Unreadable('cells', 'is not a list')
  return {
    units,
    cells: cells('cells'),
    guarded: cells('guarded'),
    pinned,
    impossible: listAt(file['impossible'] ?? [], 'impossible').map((each, index) =>
      unitAt(each, `impossible[${index}]`, units.length),
    ),
    complements: listAt(file['complements'] ?? [], 'complements').map((each, index) => {
      const given = objectAt(each, `complements[${index}]`)
      return {
        part: countAt(given['part'], `complements[${index}].part`),
        whole: countAt(given['whole'], `complements[${index}].whole`),
      }
    }),
    ...optional(file, 'threshold', (value) => countAt(value, 'threshold')),
    ...optional(file, 'zeros', (value) => oneOf(value, ['published', 'sensitive'] as const, 'zeros')),
    ...optional(file, 'level', (value) => oneOf(value, [1, 2] as const, 'level')),
    ...optional(file, 'cost', (value) =>
      oneOf(value, ['cells', 'value', 'root'] as const satisfies readonly Cost[], 'cost'),
    ),
  }
}

/** Reads what `protect` wrote: the spec, what is published, and the proof. */
export function readResult(json: unknown): { spec: Spec; published: ShownOrNot[]; proof: Proof } {
  const file = objectAt(json, 'the file')
  const spec = readSpec(file['spec'])
  const published = listAt(file['cells'], 'cells').map((each, index): ShownOrNot => {
    const at = `cells[${index}]`
    const given = objectAt(each, at)
    const id = textAt(given['id'], `${at}.id`)
    const status = oneOf(given['status'], ['shown', 'suppressed'] as const, `${at}.status`)
    return status === 'shown' ? { id, status, value: countAt(given['value'], `${at}.value`) } : { id, status }
  })
  const proof = objectAt(file['proof'], 'proof')
  const witnesses = listAt(proof['witnesses'], 'proof.witnesses').map((each, index) => {
    const at = `proof.witnesses[${index}]`
    const given = objectAt(each, at)
    const numbers = (name: string) =>
      listAt(given[name], `${at}.${name}`).map((one) => (typeof one === 'number' ? one : Number.NaN))
    return { units: numbers('units'), deltas: numbers('deltas') }
  })
  return { spec, published, proof: { witnesses } }
}

function cellAt(json: unknown, at: string, unitCount: number): Cell {
  const given = objectAt(json, at)
  const label = given['id'] ?? given['label']
  const id = Array.isArray(label)
    ? label.map((part, index) => textAt(part, `${at}.label[${index}]`)).join(' · ')
    : textAt(label, `${at}.id`)
  return {
    id,
    members: listAt(given['members'], `${at}.members`).map((each, index) =>
      unitAt(each, `${at}.members[${index}]`, unitCount),
    ),
  }
}

function optional<Name extends string, T>(
  file: Record<string, unknown>,
  name: Name,
  read: (value: unknown) => T,
): { [key in Name]?: T } {
  return file[name] === undefined ? {} : ({ [name]: read(file[name]) } as { [key in Name]?: T })
}

function objectAt(json: unknown, at: string): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Unreadable(at, 'is not an object')
  return json as Record<string, unknown>
}

function listAt(json: unknown, at: string): unknown[] {
  if (!Array.isArray(json)) throw new Unreadable(at, 'is not a list')
  return json
}

function textAt(json: unknown, at: string): string {
  if (typeof json !== 'string' || json === '') throw new Unreadable(at, 'is not a text')
  return json
}

function countAt(json: unknown, at: string): number {
  if (typeof json !== 'number' || !Number.isSafeInteger(json) || json < 0)
    throw new Unreadable(at, 'is not a whole number of 0 or more')
  return json
}

function unitAt(json: unknown, at: string, unitCount: number): number {
  const unit = countAt(json, at)
  if (unit >= unitCount) throw new Unreadable(at, `there is no unit ${unit}`)
  return unit
}

function oneOf<T extends string | number>(json: unknown, allowed: readonly T[], at: string): T {
  const found = allowed.find((each) => each === json)
  if (found === undefined) throw new Unreadable(at, `is not ${allowed.join(' or ')}`)
  return found
}
