import { expect, test } from 'vitest'
import { html, ready, when } from './html.ts'

test('what is put into a template cannot become HTML', () => {
  const typed = `"><script>alert('x')</script>&`
  expect(html`<input value="${typed}">`.text).toBe(
    '<input value="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">',
  )
})

test('HTML, lists, numbers and nothing stand as they are', () => {
  const items = ['a', '<b>'].map(it => html`<li>${it}</li>`)
  expect(html`<ul>${items}</ul>${0}${null}${false}${undefined}${ready('<hr>')}`.text).toBe(
    '<ul><li>a</li><li>&lt;b&gt;</li></ul>0<hr>',
  )
  expect(html`<input${when(true, 'checked')}${when(0, 'disabled')}>`.text).toBe('<input checked>')
})
