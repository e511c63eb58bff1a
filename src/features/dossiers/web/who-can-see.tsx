import type { Tx } from '#platform/database.ts'
import type { Child } from '#jsx/jsx-runtime'
import type { Grants } from '#access/domain/grant.ts'
import type { Section } from '#access/domain/words.ts'
import { explainAccess } from '#access/store/explain.ts'
import { WhoCanSee } from '#access/web/explain.tsx'
import type { DossierId } from '#kernel/id.ts'
import { Link, Text } from '#ui/text.tsx'
import type { Lang } from '#ui/words.ts'

/** "Wie kan dit zien, en waarom?", to stand below a section. */
export async function whoCanSee(tx: Tx, grants: Grants, section: Section, lang: Lang): Promise<Child> {
  const explanation = await explainAccess(tx, grants, grants.visit.on)
  const href = `/dossiers/${grants.dossierId}/wie-kan-dit-zien` as const
  return <WhoCanSee {...{ explanation, section, href, lang }} />
}

const words = { nl: 'Wie kan dit zien, en waarom?', en: 'Who can see this, and why?' } as const

/** The same as a link, below what is opened all day long: the explanation costs four questions to the database. */
export function WhoCanSeeLink({ dossierId, section, lang }: { dossierId: DossierId; section: Section; lang: Lang }) {
  return (
    <Text>
      <Link href={`/dossiers/${dossierId}/wie-kan-dit-zien#${section}`}>{words[lang]}</Link>
    </Text>
  )
}
