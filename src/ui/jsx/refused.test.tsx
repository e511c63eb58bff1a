/**
 * What the JSX types refuse. Each `@ts-expect-error` is an error itself as soon as the line under it compiles, so
 * `npm run types` is the test; running this file only shows that the rest still makes HTML.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Child } from '#jsx/jsx-runtime'

const website: string = 'javascript:alert(1)'
const Waits = async () => <p>later</p>
const Takes = ({ children }: { children: Child }) => <p>{children}</p>

export const refused = [
  // @ts-expect-error a label belongs to a field
  () => <label>Naam</label>,
  // @ts-expect-error an image says what it shows
  () => <img src="/kaart.png" width={10} height={10} />,
  // @ts-expect-error an image comes from ourselves
  () => <img src="https://elders.example/x.png" alt="" width={1} height={1} />,
  // @ts-expect-error a header cell says for which cells
  () => <th>Naam</th>,
  // @ts-expect-error a button says whether it sends
  () => <button>Ga</button>,
  // @ts-expect-error no style in the page
  () => <p style="color: red">x</p>,
  // @ts-expect-error no style in the page, as an object neither
  () => <p style={{ color: 'red' }}>x</p>,
  // @ts-expect-error no style element
  () => <style>{'p { color: red }'}</style>,
  // @ts-expect-error no script in an attribute
  () => <p onclick="go()">x</p>,
  // @ts-expect-error no function as a listener
  () => <p onClick={() => undefined}>x</p>,
  // @ts-expect-error no raw HTML
  () => <p dangerouslySetInnerHTML={{ __html: '<b>' }} />,
  // @ts-expect-error no script in the page
  () => <script>alert(1)</script>,
  // @ts-expect-error no script from elsewhere
  () => <script src="https://elders.example/x.js" />,
  // @ts-expect-error no pages in pages
  () => <iframe src="/x" />,
  // @ts-expect-error a component does not wait
  () => <Waits />,
  // @ts-expect-error a promise is not a child
  () => <p>{Waits()}</p>,
  // @ts-expect-error an object is not a child
  () => <p>{{ a: 1 }}</p>,
  // @ts-expect-error true shows nothing, so it is a mistake
  () => <p>{true}</p>,
  // @ts-expect-error a day is not a child: it is said by DayText
  () => <p>{new Date(0)}</p>,
  // @ts-expect-error a text from outside is not an address
  () => <a href={website}>site</a>,
  // @ts-expect-error a link leads somewhere
  () => <a>nergens</a>,
  // @ts-expect-error a form goes somewhere
  () => <form method="post">x</form>,
  // @ts-expect-error only reading and writing
  () => <form method="dialog" action="/x" />,
  // @ts-expect-error a field has an id for its label
  () => <input type="text" name="naam" />,
  // @ts-expect-error the browser does not check: mistakes come back in words
  () => <input type="text" id="naam" name="naam" required />,
  // @ts-expect-error a hint in the box goes away when one types
  () => <input type="text" id="naam" name="naam" placeholder="Naam" />,
  // @ts-expect-error an answer has a value
  () => <input type="radio" id="a" name="a" />,
  // @ts-expect-error a moment can be read by machines
  () => <time>gisteren</time>,
  // @ts-expect-error the order of the page is the order of the keyboard
  () => <p tabindex={3}>x</p>,
  // @ts-expect-error a page says its language
  () => <html>x</html>,
  // @ts-expect-error an abbreviation says what it stands for
  () => <abbr>opp</abbr>,
  // @ts-expect-error no element outside the list
  () => <marquee>x</marquee>,
  // @ts-expect-error a piece takes what it says it takes
  () => <Takes />,
]

test('UI-1 what is refused has no other way: there is one refusal for each rule', () => {
  assert.equal(refused.length, 33)
})

test('UI-1 what is allowed is escaped', () => {
  assert.equal(String(<p title={'"'}>{'<script>'}</p>), '<p title="&quot;">&lt;script&gt;</p>')
})
