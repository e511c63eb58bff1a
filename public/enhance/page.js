/** Small kindnesses for who has scripts on. Every page works without this file. */

// After mistakes the reader starts at the list of them.
document.querySelector('[data-enhance="mistakes"] [tabindex="-1"]')?.focus()

// On a small screen the filters are folded, so that the rows come first.
if (matchMedia('(max-width: 47.99rem)').matches) {
  for (const details of document.querySelectorAll('details[data-enhance="fold"]')) details.open = false
}

// A second press on a button while the first is on its way sends nothing. The server would notice; the reader waits less.
for (const form of document.querySelectorAll('form[data-enhance="once"]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault()
    form.dataset.sent = 'yes'
    setTimeout(() => delete form.dataset.sent, 5000)
  })
}

// Coming back through the browser's history, a form may be sent again.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent
})

// An opened menu in the header closes with Escape, or when the focus or a click goes elsewhere.
for (const menu of document.querySelectorAll('details[data-enhance="menu"]')) {
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    menu.open = false
    menu.querySelector('summary').focus()
  })
  menu.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false
  })
  addEventListener('click', (event) => {
    if (!menu.contains(event.target)) menu.open = false
  })
}

// `<button data-enhance="print" hidden>`: printing needs a script, so without one the button is not there.
for (const button of document.querySelectorAll('button[data-enhance="print"]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}

// On paper everything that was folded is open.
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('main details')) details.open = true
})
