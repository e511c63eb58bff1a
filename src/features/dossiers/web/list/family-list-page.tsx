import { Card, Tiles } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import { Link, Text } from '#ui/text.tsx'
import type { Lang } from '#ui/words.ts'
import type { DossierList } from '../../store/dossier-list.ts'

/** The dossiers of a family, or of who stands by one: few, so without filters and counting. */
export function FamilyListPage({
  shell,
  list,
}: {
  shell: Pick<PageProps, 'who' | 'nav' | 'demo' | 'lang'>
  list: DossierList
}) {
  const words = texts[shell.lang ?? 'nl']
  return (
    <Page {...shell} title={words.title} crumbs={[{ href: '/', label: words.home }]}>
      {list.rows.length === 0 ? (
        <EmptyState title={words.none} action={<Link href="/hulp-vragen">{words.ask}</Link>}>
          <Text>{words.noneText}</Text>
        </EmptyState>
      ) : (
        <Tiles>
          {list.rows.map((row) => (
            <Card title={row.called}>
              <Text>
                {words.number} {row.number}
                {row.schoolName !== null && <> · {row.schoolName}</>}
              </Text>
              <Text>
                {words.lead}: {row.leadName ?? words.noLead}
              </Text>
              <Link href={`/dossiers/${row.dossierId}`} label={`${words.open}: ${row.called}`}>
                {words.open}
              </Link>
            </Card>
          ))}
        </Tiles>
      )}
    </Page>
  )
}

const nl = {
  title: 'Uw dossiers',
  home: 'Wat kunt u doen',
  number: 'Dossier',
  lead: 'Casusregisseur',
  noLead: 'nog niemand',
  open: 'Bekijk het dossier',
  none: 'Er is nog geen dossier dat u kunt lezen.',
  noneText:
    'Heeft u een vraag over uw kind of over uzelf? Dan kunt u hulp vragen. Het loket neemt daarna contact met u op.',
  ask: 'Vraag hulp',
}

const en: typeof nl = {
  title: 'Your files',
  home: 'What you can do',
  number: 'File',
  lead: 'Lead worker',
  noLead: 'nobody yet',
  open: 'See the file',
  none: 'There is no file yet that you can read.',
  noneText:
    'Do you have a question about your child or about yourself? You can ask for help. The desk will then contact you.',
  ask: 'Ask for help',
}

const texts: Record<Lang, typeof nl> = { nl, en }
