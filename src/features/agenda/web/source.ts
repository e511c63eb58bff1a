import type { Agenda, SourceId } from '../domain/agenda.ts'

/** In which document something stands, and where; null when nobody said. */
export function saySource(
  agenda: Pick<Agenda, 'sources'>,
  { sourceId, sourcePlace }: { readonly sourceId: SourceId | null; readonly sourcePlace: string },
): string | null {
  const source = agenda.sources.find(({ id }) => id === sourceId)
  return [source?.name ?? '', sourcePlace].filter((part) => part !== '').join(', ') || null
}
