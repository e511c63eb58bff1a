import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { ActionButton } from '#ui/button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Field } from '#ui/field.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { Theme } from '../../domain/body.ts'
import { listThemes } from '../../store/bodies-read.ts'
import { addTheme, endTheme } from '../../store/bodies-write.ts'
import { typed } from '../form.ts'
import { type FormState, OneFormPage, newForm } from '../one-form.tsx'
import { press, sendForm } from '../send-form.tsx'
import { partIdOf } from './places.ts'

/** The themes that bodies, seats, meetings and proposals are about. */
export const themeRoutes = room()

themeRoutes.get('/bestuur/overleggen/themas', may('body.manage'), async (c) => {
  const themes = await c.var.inOneGo((tx) => listThemes(tx, c.var.visit.on, true))
  return c.html(<ThemesPage form={newForm(c)} themes={themes} />)
})

themeRoutes.post('/bestuur/overleggen/themas', may('body.manage'), (c) =>
  sendForm(c, {
    load: (tx) => listThemes(tx, c.var.visit.on, true),
    read: (sent) => {
      const name = typed(200).parse(sent.naam)
      return {
        value: name,
        mistakes: { naam: name === '' ? 'Schrijf op hoe het thema heet' : undefined },
        texts: [name],
      }
    },
    act: async (tx, visit, name) => {
      await addTheme(tx, visit, name)
    },
    to: () => '/bestuur/overleggen/themas',
    field: 'naam',
    page: (form, themes) => <ThemesPage form={form} themes={themes} />,
  }),
)

themeRoutes.post('/bestuur/overleggen/themas/:themeId{[0-9a-f-]{36}}/beeindigen', may('body.manage'), (c) =>
  press(c, '/bestuur/overleggen/themas', (tx, visit) => endTheme(tx, visit, partIdOf<'theme'>(c, 'themeId'), visit.on)),
)

function ThemesPage({ form, themes }: { form: FormState; themes: readonly Theme[] }) {
  return (
    <OneFormPage
      form={form}
      tab="bodies"
      title="Thema’s"
      action="/bestuur/overleggen/themas"
      submit="Thema toevoegen"
      cancel="/bestuur/overleggen"
      after={
        <DataTable
          caption="Thema’s van de regio"
          columns={[
            { label: 'Thema', rowHeader: true, cell: ({ name }) => name },
            {
              label: 'Stand',
              cell: ({ id, name, endedOn }) =>
                endedOn === null ? (
                  <ActionButton
                    action={`/bestuur/overleggen/themas/${id}/beeindigen`}
                    look="link"
                    label={`Thema ${name} beëindigen`}
                  >
                    Beëindigen
                  </ActionButton>
                ) : (
                  <>
                    Beëindigd op <DayText on={endedOn} length="short" />
                  </>
                ),
            },
          ]}
          rows={themes}
          empty={<EmptyState title="Er zijn nog geen thema’s." />}
        />
      }
    >
      <Field
        name="naam"
        label="Hoe heet het thema?"
        hint="Bijvoorbeeld: samenhang onderwijs en jeugdhulp"
        value={form.typed.naam}
        mistake={form.mistakes.naam}
        maxlength={200}
      />
    </OneFormPage>
  )
}
