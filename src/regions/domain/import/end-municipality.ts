import type { Day } from '#kernel/day.ts'
import { holdsOn, type Period } from '#kernel/period.ts'
import type { Atlas, MunicipalityId } from '../atlas.ts'

/** The atlas in which a municipality, its territory and what it lies in as a whole, hold until a day and no longer. */
export function endMunicipality(atlas: Atlas, id: MunicipalityId, on: Day): Atlas {
  const ended = <Row extends Period>(row: Row): Row => (holdsOn(row, on) ? { ...row, until: on } : row)
  return {
    ...atlas,
    municipalities: atlas.municipalities.map((row) => (row.id === id ? { ...row, until: on } : row)),
    territory: atlas.territory.map((row) => (row.municipality === id ? ended(row) : row)),
    memberships: atlas.memberships.map((row) => (row.municipality === id ? ended(row) : row)),
  }
}
