import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { findAddress } from './address.ts'
import { Checkboxes, Radios } from './choices.tsx'
import { DataTable } from './data-table.tsx'
import { Field, TextArea } from './field.tsx'
import { Form } from './form.tsx'
import { Mistakes, hasMistakes } from './mistakes.tsx'
import { Page } from './page.tsx'
import { Pagination, around } from './pagination.tsx'
import { OutsideLink } from './text.tsx'

describe('UI-4 a page says where one is and what is wrong', () => {
  test('a document with a language and a title', () => {
    const html = String(<Page title="Plannen">x</Page>)
    assert.match(html, /^<!doctype html><html lang="nl"><head>/)
    assert.match(html, /<title>Plannen – Samenhang<\/title>/)
    assert.match(html, /<h1[^>]*>Plannen<\/h1>/)
  })

  test('Fout: stands before the title of a page that comes back', () => {
    assert.match(String(<Page title="Plannen" failed />), /<title>Fout: Plannen – Samenhang<\/title>/)
    assert.match(String(<Page title="Plans" lang="en" failed />), /<html lang="en">.*<title>Error: Plans/)
  })

  test('without a person there is nothing to sign out of', () => {
    assert.doesNotMatch(String(<Page title="Inloggen" />), /uitloggen/)
    assert.match(
      String(<Page title="x" who={{ name: 'Ilse Verhagen', acting: 'Ouder' }} />),
      /<form[^>]*method="post" action="\/uitloggen"/,
    )
  })

  test('the made-up region is loud about itself and its clock', () => {
    const html = String(<Page title="x" demo={{ clock: 'dinsdag 24 november 2026, 14:05 uur' }} />)
    assert.match(html, /Verzonnen regio/)
    assert.match(html, /dinsdag 24 november 2026, 14:05 uur/)
  })

  test('a notice that is a plain text is good news, and is escaped', () => {
    assert.match(String(<Page title="x" notice="<b>" />), /utrecht-alert--ok.*Gelukt: .*&lt;b&gt;/s)
  })
})

describe('UI-5 a question keeps label, hint and mistake together', () => {
  test('hint and mistake are tied to the box', () => {
    const html = String(
      <Field name="mail" label="E-mail" hint="Van uzelf" mistake="Vul iets in" value={'"><script>'} />,
    )
    assert.match(html, /<label[^>]* for="mail"/)
    assert.match(html, /aria-describedby="mail-uitleg mail-fout"/)
    assert.match(html, /id="mail-fout"><span[^>]*>Fout: <\/span>Vul iets in/)
    assert.match(html, /value="&quot;&gt;&lt;script&gt;"/)
    assert.match(html, /aria-required="true".*aria-invalid="true"/)
  })

  test('optional is said in words, and required is never left to the browser', () => {
    const html = String(<Field name="a" label="Toelichting" optional />)
    assert.match(html, /\(niet verplicht\)/)
    assert.doesNotMatch(html, /required/)
    assert.match(String(<Form action="/a" submit="Verder" />), /novalidate/)
  })

  test('a text that begins with an empty line keeps it', () => {
    assert.match(String(<TextArea name="a" label="A" value={'\nTweede regel'} />), />\n\nTweede regel<\/textarea>/)
  })

  test('nothing is chosen beforehand', () => {
    const options = [
      { value: 'ja', label: 'Ja' },
      { value: 'nee', label: 'Nee' },
    ]
    assert.doesNotMatch(String(<Radios name="a" label="A" options={options} />), /checked/)
    assert.equal(String(<Radios name="a" label="A" options={options} value="nee" />).match(/checked/g)?.length, 1)
    assert.doesNotMatch(String(<Checkboxes name="a" label="A" options={options} />), /checked/)
  })

  test('a form carries its key and what it was given', () => {
    const html = String(<Form action="/a" formKey="k1" hidden={{ versie: '3' }} submit="Verder" />)
    assert.match(html, /<input type="hidden" name="versie" value="3"\/>/)
    assert.match(html, /<input type="hidden" name="sleutel" value="k1"\/>/)
  })
})

describe('UI-6 mistakes lead to their fields', () => {
  test('each mistake is a link, and no mistake is no list', () => {
    const html = String(<Mistakes of={{ van: 'Vul een dag in', tot: undefined }} />)
    assert.match(html, /<a[^>]*href="#van"[^>]*>Vul een dag in<\/a>/)
    assert.doesNotMatch(html, /#tot/)
    assert.equal(String(<Mistakes of={{}} />), '')
    assert.equal(hasMistakes({ tot: undefined }), false)
  })
})

describe('UI-7 a list says its columns, its pages, and what to do when it is empty', () => {
  const columns = [
    { label: 'Naam', rowHeader: true, cell: (row: { name: string }) => row.name },
    { label: 'Soort', cell: () => 'x', sort: { href: '/a?sorteer=soort' as const, direction: 'ascending' as const } },
  ]

  test('each cell carries the name of its column', () => {
    const html = String(<DataTable caption="Namen" columns={columns} rows={[{ name: 'Noor' }]} empty="Leeg" />)
    assert.match(html, /<th scope="row"[^>]*data-label="Naam"/)
    assert.match(html, /<td[^>]*data-label="Soort"/)
    assert.match(html, /aria-sort="ascending"/)
  })

  test('no rows is no table', () => {
    const html = String(<DataTable caption="Namen" columns={columns} rows={[]} empty="Nog geen namen" />)
    assert.doesNotMatch(html, /<table/)
    assert.match(html, /Nog geen namen/)
  })

  test('pages around here', () => {
    assert.deepEqual(around(1, 2), [1, 2])
    assert.deepEqual(around(4, 9), [1, 2, 3, 4, 5, null, 9])
    assert.deepEqual(around(6, 9), [1, null, 5, 6, 7, 8, 9])
    assert.equal(String(<Pagination at={1} of={1} href={(page) => `/a?pagina=${page}`} />), '')
  })

  test('first, last and here are there, in order, and a gap hides more than one page', () => {
    const list = fc
      .integer({ min: 2, max: 500 })
      .chain((of) => fc.tuple(fc.integer({ min: 1, max: of }), fc.constant(of)))
    fc.assert(
      fc.property(list, ([at, of]) => {
        const shown = around(at, of)
        assert.ok([1, at, of].every((page) => shown.includes(page)))
        shown.forEach((page, index) => {
          const [before, after] = [shown[index - 1] ?? 0, shown[index + 1] ?? 0]
          if (page === null) assert.ok(after - before > 2)
          else if (index > 0 && shown[index - 1] !== null) assert.equal(page, before + 1)
        })
      }),
    )
  })
})

describe('UI-8 an address from data is looked at first', () => {
  test('only what may be pointed to', () => {
    assert.equal(findAddress('https://voorbeeld.nl'), 'https://voorbeeld.nl')
    for (const bad of ['javascript:alert(1)', ' https://x.nl', '//x.nl', 'data:text/html,x', 'x.nl', ''])
      assert.equal(findAddress(bad), null)
  })

  test('what is no address stays a text', () => {
    assert.equal(String(<OutsideLink to="javascript:alert(1)" />), '<span>javascript:alert(1)</span>')
    assert.match(
      String(<OutsideLink to="https://voorbeeld.nl">Site</OutsideLink>),
      /rel="external noopener noreferrer"/,
    )
    assert.equal(String(<OutsideLink to="/uitloggen">Site</OutsideLink>), '<span>Site</span>')
  })
})
