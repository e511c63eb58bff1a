import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { checkDocument, checkTogether } from './check.ts'

/** kind:line of every finding. */
function told(text: string): readonly string[] {
  return checkDocument('stuk.md', text).findings.map(({ kind, line }) => `${kind}:${line}`)
}

const lines = (...all: readonly string[]) => all.join('\n')

describe('CHECK-3 totals', () => {
  const table = (total: string, head = 'Bedrag') =>
    lines(
      '# Begroting van het plan',
      '',
      `| Post | ${head} |`,
      '|---|---|',
      '| Personeel | 1.200,50 |',
      '| Huur | 300 |',
      `| Totaal | ${total} |`,
    )
  test('a column that adds up is silent, one that does not is told', () => {
    assert.deepEqual(told(table('1.500,50')), [])
    assert.deepEqual(told(table('1.600,50')), ['total-sum:7'])
  })
  test('rates and years are not added up', () => assert.deepEqual(told(table('90', 'Tarief per uur')), []))
  test('shares may miss a hundred by one', () => {
    const shares = (last: number) =>
      lines(
        '# Verdeling van het geld',
        '',
        '| Wie | Deel |',
        '|---|---|',
        '| A | 33% |',
        '| B | 33% |',
        `| C | ${last}% |`,
        '| Totaal | 100% |',
      )
    assert.deepEqual(told(shares(33)), [])
    assert.deepEqual(told(shares(31)), ['total-sum:8'])
  })
  test('a division in a sentence', () => {
    assert.deepEqual(told('Er zijn 61 scholen: 24 in Dorp, 19 in Stad en 18 in Veld.'), [])
    assert.deepEqual(told('Er zijn 62 scholen: 24 in Dorp, 19 in Stad en 18 in Veld.').length, 1)
    assert.deepEqual(told('Er zijn ruim 60 scholen: 24 in Dorp, 19 in Stad en 18 in Veld.'), [])
  })
})

test('CHECK-3 hours that are counted elsewhere are in no total', () => {
  const ambition = (number: number, ...more: readonly string[]) => [
    '',
    `## Ambitie ${number}. Naam`,
    '',
    '- Wie: school',
    '- Wanneer: mei 2027',
    '- Tijd: 12 uur',
    '  - Schrijven: 12 uur',
    ...more,
  ]
  const agenda = lines(
    '# Agenda van de regio',
    ...ambition(1, '  - Overleg, telt mee bij ambitie 2: 8 uur'),
    ...ambition(2),
    '',
    'Samen vragen de ambities 24 uur.',
  )
  assert.deepEqual(told(agenda), [])
  assert.equal(checkDocument('x', agenda).read.computedTotal, 24)
})

describe('CHECK-4 numbers announced', () => {
  test('the list below', () => {
    assert.deepEqual(told('Wij kiezen drie doelen:\n\n- a\n- b\n- c'), [])
    assert.deepEqual(told('Wij kiezen drie doelen:\n\n- a\n- b'), ['count:1'])
    assert.deepEqual(told('Wij kiezen drie doelen:\n\n- a\n- b\n\nLater kwam erbij:\n\n- c'), [])
  })
  test('people by number; who joins now and then does not count', () => {
    const group = (last: string) =>
      lines('De groep bestaat uit 5 personen:', '', '- de wethouders (2);', '- twee directeuren;', `- ${last}`)
    assert.deepEqual(told(group('een secretaris.')), [])
    assert.deepEqual(told(group('afhankelijk van de agenda sluit een ander aan.')), ['count:1'])
  })
  test('eerst zes, na samenvoeging vier is no fault', () => {
    const heads = [1, 2, 3, 4].flatMap((number) => ['', `## Ambitie ${number}. Naam`, '', 'Tekst.'])
    assert.deepEqual(told(lines('Eerst waren er zes ambities; na samenvoeging bleven er minder over.', ...heads)), [])
    assert.deepEqual(told(lines('De agenda telt zes ambities.', ...heads)), ['count:1'])
  })
  test('a part is no whole', () => {
    assert.deepEqual(told('Van de acht gemeenten doen er drie mee: A, B en C.'), [])
    assert.deepEqual(told('Ten hoogste zes mensen doen mee: de arts, de school en de ouder.'), [])
  })
})

describe('CHECK-5 CHECK-6 CHECK-7 dates', () => {
  test('the last day of each month exists, the next does not', () => {
    assert.deepEqual(told('Klaar op 29 februari 2028.'), [])
    assert.deepEqual(told('Klaar op 29 februari 2027.'), ['date-invalid:1'])
    assert.deepEqual(told('Klaar op 31-04-2027.'), ['date-invalid:1'])
  })
  test('weekdays', () => {
    assert.deepEqual(told('Op maandag 1 maart 2027.'), [])
    assert.deepEqual(told('Op dinsdag 1 maart 2027.'), ['date-invalid:1'])
  })
  test('announced after it was over, told before it was done', () => {
    const memo = (text: string) => `Datum: 10 mei 2027\n\n${text}`
    assert.deepEqual(told(memo('Wij delen dit op 20 april a.s. met u.')), ['date-order:3'])
    assert.deepEqual(told(memo('Wij delen dit op 20 juni a.s. met u.')), [])
    assert.deepEqual(told(memo('De stuurgroep heeft dit op 12 mei 2027 besproken.')), ['version-before-content:1'])
    assert.deepEqual(told(memo('De stuurgroep bespreekt dit op 12 mei 2027.')), [])
    assert.deepEqual(told(memo('De bespreking is gepland op 12 mei 2027.')), [])
  })
  test('an end before its start', () => {
    assert.deepEqual(told('Het plan loopt van 1 mei 2027 tot 1 april 2027.'), ['date-order:1'])
    assert.deepEqual(told('Het plan loopt van 1 november tot 1 april 2027.'), [])
  })
})

test('CHECK-8 footnotes', () => {
  assert.deepEqual(told('Zo is het.¹ En zo.²\n\n¹ Noot een.\n² Noot twee.'), [])
  assert.deepEqual(told('Zo is het.[^1] En zo.[^2]\n\n[^1]: Noot een.'), ['footnote:1'])
  assert.deepEqual(told('Zo is het.¹\n\n¹ Noot een.\n² Noot twee.'), ['footnote:4'])
  assert.deepEqual(told('Het lokaal is 40 m² en 3 m³ hoog.'), [])
})

describe('CHECK-9 CHECK-10 actions', () => {
  const table = (...rows: readonly string[]) => lines('| Actie | Wie | Wanneer |', '|---|---|---|', ...rows)
  test('an empty cell or words that leave it open', () => {
    assert.deepEqual(told(table('| bellen | school | mei 2027 |', '| schrijven | gemeente | juni 2027 |')), [])
    assert.deepEqual(told(table('| bellen | | mei 2027 |', '| schrijven | gemeente | n.t.b. |')), [
      'ownerless:3',
      'undated:4',
    ])
  })
  test('more actions than dates in one cell', () => {
    assert.deepEqual(
      told(table('| 1. bellen 2. schrijven 3. meten | school | mei 2027 juni 2027 |', '| x | school | mei 2027 |')),
      ['undated:3'],
    )
    assert.deepEqual(
      told(table('| 1. bellen 2. schrijven 3. meten | school | mei 2027 |', '| x | school | mei 2027 |')),
      [],
    )
  })
})

test('CHECK-13 arguments and their points', () => {
  const memo = (...args: readonly string[]) =>
    lines(
      '## Beslispunten',
      '',
      '1. A te doen.',
      '2. B te doen.',
      '',
      '## Argumenten',
      '',
      ...args.flatMap((each) => [each, '', 'Uitleg.', '']),
    )
  assert.deepEqual(told(memo('1.1 Het helpt.', '2.1 Het kan.')), [])
  assert.deepEqual(told(memo('1.1 Het helpt.', '3.1 Het kan.')), ['argument:4', 'argument:12'])
})

test('CHECK-14 CHECK-16 numbers and references', () => {
  const text = (...numbers: readonly string[]) =>
    numbers.flatMap((number) => [`## ${number} Kop van ${number}`, '', 'Tekst.', ''])
  assert.deepEqual(told(lines(...text('1', '2', '3'))), [])
  assert.deepEqual(told(lines(...text('1', '2', '4'))), ['numbering:9'])
  assert.deepEqual(told(lines(...text('1', '2', '2'))), ['numbering:9'])
  assert.deepEqual(told(lines(...text('1', '2', '3'), 'Zie hoofdstuk 5.')), ['reference:13'])
  assert.deepEqual(told(lines(...text('1', '2', '3'), 'Zie hoofdstuk 5 van het convenant.')), [])
})

describe('CHECK-17 personal data', () => {
  test('a number that passes the eleven-test and a birth date are found and never repeated', () => {
    const reading = checkDocument('stuk.md', 'Het kind (geb. 3 mei 2015) heeft nummer 111222333.')
    assert.deepEqual(
      reading.findings.map(({ kind }) => kind),
      ['personal', 'personal'],
    )
    assert.doesNotMatch(JSON.stringify(reading), /111222333|3 mei 2015/)
  })
  test('nor by another finding that quotes the sentence', () => {
    const { findings } = checkDocument('stuk.md', 'Wij kiezen drie doelen: hulp voor 111222333 en rust.')
    assert.deepEqual(new Set(findings.map(({ kind }) => kind)), new Set(['count', 'personal']))
    assert.doesNotMatch(JSON.stringify(findings), /111222333/)
  })
  test('other numbers are silent', () => {
    assert.deepEqual(told('Kenmerk 111222333, telefoon 0612345678, bedrag 123456789.'), [])
  })
})

test('CHECK-18 a body and itself', () => {
  assert.deepEqual(told('De stuurgroep doet voorstellen aan de stuurgroep.'), ['addressee:1'])
  assert.deepEqual(told('De werkgroep doet voorstellen aan de stuurgroep.'), [])
})

test('CHECK-15 what two documents of one programme say, and two of different ones do not', () => {
  const text = (name: string, end: string) =>
    `Programma ${name} in ${name} en rond ${name}: het programma loopt tot en met ${end}.`
  const pair = (one: string, other: string) =>
    checkTogether([
      { name: 'a', text: one },
      { name: 'b', text: other },
    ]).between.map(({ file }) => file)
  assert.deepEqual(pair(text('Waterdal', '2027'), text('Waterdal', '2028')), ['a', 'b'])
  assert.deepEqual(pair(text('Waterdal', '2027'), text('Waterdal', '31 december 2027')), [])
  assert.deepEqual(pair(text('Waterdal', '2027'), text('Bergland', '2028')), [])
  assert.deepEqual(
    pair(text('Waterdal', '2027, met een mogelijke verlenging tot en met 2029'), text('Waterdal', '2027')),
    [],
  )
})

describe('any text', () => {
  const bits = fc.constantFrom(
    '# ',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '| a | b |\n',
    '\t',
    'Ambitie 1. ',
    'Totaal ',
    '12 uur ',
    '6 O/Gem 18 ',
    '31 april 2027 ',
    'zeven doelen: a, b en c. ',
    '¹',
    '<td>',
    '(',
    'van 1 mei tot ',
    'a.s. ',
    'De stuurgroep ',
    '€ 1.200,- ',
    '1.1 ',
  )
  test('is read without a fault, and every finding stands on a line that is there', () => {
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        const count = text.split('\n').length
        for (const { line } of checkDocument('x', text).findings)
          assert.ok(line >= 1 && line <= count, `${line} of ${count}`)
      }),
      { numRuns: 1500 },
    )
  })
})

test('CHECK-14 a second number 1 that may be a footnote without its mark is said to be unread, not called a fault', () => {
  const told = checkDocument(
    'scan.txt',
    ['1. Waarom samen', 'Wij noemen dit zorg? en het is veel.', '', '1 Zorg is hier alle hulp aan kinderen.'].join(
      '\n',
    ),
  )
  assert.deepEqual(
    told.unread.map(({ line, why }) => [line, why.slice(0, 45)]),
    [[4, 'nummer 1 staat ook boven “Waarom samen” (rege']],
  )
  assert.deepEqual(told.findings, [])
})
