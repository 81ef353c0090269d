type Suggestion = {
  readonly sku: string
  readonly name: { readonly id: string; readonly en: string | null }
  readonly picture: string | null
}

const PAUSE_MS = 120

const row = (it: Suggestion, at: string, n: number, english: boolean): HTMLElement => {
  const link = document.createElement('a')
  link.href = `${at}/p/-/${encodeURIComponent(it.sku)}`
  link.role = 'option'
  link.id = `saran-${n}`
  const name = document.createElement('span')
  name.textContent = english ? (it.name.en ?? it.name.id) : it.name.id
  if (it.picture) {
    const picture = document.createElement('img')
    Object.assign(picture, { src: `/pictures/${it.picture}`, alt: '', width: 40, height: 40 })
    link.append(picture)
  }
  link.append(name)
  return link
}

/** Goods that begin like what is typed, under the search field; arrows walk through them. */
export const suggestGoods = (base: string): void => {
  const form = document.querySelector<HTMLFormElement>('[data-search]')
  const field = form?.querySelector('input')
  if (!form || !field) return
  const english = document.documentElement.lang === 'en'
  const at = base + (english ? '/en' : '')
  const list = document.createElement('div')
  Object.assign(list, { id: 'saran', role: 'listbox', hidden: true })
  list.setAttribute('aria-label', field.getAttribute('aria-label') ?? '')
  form.append(list)
  field.role = 'combobox'
  field.setAttribute('aria-controls', 'saran')
  field.setAttribute('aria-expanded', 'false')
  field.setAttribute('aria-autocomplete', 'list')
  let chosen = -1
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined
  const show = (rows: readonly HTMLElement[]) => {
    chosen = -1
    list.replaceChildren(...rows)
    list.hidden = rows.length === 0
    field.setAttribute('aria-expanded', String(rows.length > 0))
    field.removeAttribute('aria-activedescendant')
  }
  const ask = async () => {
    asking?.abort()
    const text = field.value.trim()
    if (text.length < 2) return show([])
    asking = new AbortController()
    const answer = await fetch(`${at}/saran?q=${encodeURIComponent(text)}`, { signal: asking.signal }).catch(() => null)
    if (!answer?.ok) return
    const found = (await answer.json()) as Suggestion[]
    show(found.map((it, n) => row(it, at, n, english)))
  }
  field.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(ask, PAUSE_MS)
  })
  field.addEventListener('keydown', event => {
    const rows = [...list.children] as HTMLElement[]
    if (event.key === 'Escape') return show([])
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && rows.length > 0) {
      event.preventDefault()
      chosen = (chosen + step + rows.length) % rows.length
      for (const [n, it] of rows.entries()) it.ariaSelected = String(n === chosen)
      field.setAttribute('aria-activedescendant', rows[chosen]!.id)
    }
    if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault()
      rows[chosen]!.click()
    }
  })
  form.addEventListener('focusout', () => setTimeout(() => form.contains(document.activeElement) || show([]), 150))
}
