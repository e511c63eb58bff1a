import { describe, test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Html, element, inside } from './html.ts'

describe('HTML out of values', () => {
  test('text and attributes are escaped, elements are not', () => {
    const made = element('p', { class: `a"b'c`, children: ['<b>&', element('em', { children: 'x' }), 3, false, null] })
    assert.equal(String(made), `<p class="a&quot;b&#39;c">&lt;b&gt;&amp;<em>x</em>3</p>`)
  })

  test('no text, wherever it stands, ends up as markup', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const made = String(element('p', { title: text, children: text }))
        const [, title = '', children = ''] = /^<p title="([^"]*)">([^<]*)<\/p>$/s.exec(made) ?? assert.fail(made)
        assert.doesNotMatch(title + children, /[<>"']/)
        assert.equal(unescaped(children), text)
      }),
    )
  })

  test('switches are there or not, other booleans are words, empty elements close themselves', () => {
    assert.equal(String(element('input', { checked: true, disabled: false })), '<input checked=""/>')
    assert.equal(
      String(element('button', { 'aria-expanded': false, children: 'x' })),
      '<button aria-expanded="false">x</button>',
    )
  })

  test('a component may give nothing, a list, or an element', () => {
    assert.equal(String(element(() => null, {})), '')
    assert.equal(String(element(() => ['<', element('br', {})], {})), '&lt;<br/>')
  })

  test('what is no text, number or element is a mistake and not a page', () => {
    for (const odd of [
      {},
      Symbol('x'),
      () => 'x',
      Promise.resolve('x'),
      { isEscaped: true, toString: () => '<script>' },
    ])
      assert.throws(() => inside(odd), TypeError)
    assert.throws(() => element('p', { 'a b': 'x' }), TypeError)
    assert.throws(() => element('p', { title: {} }), TypeError)
    assert.ok(new Html('x').isEscaped)
  })
})

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
