/** Filters and order ask again as soon as they change; on a wide screen the filters stand open. */
export const filterAtOnce = (): void => {
  const form = document.querySelector<HTMLFormElement>('[data-filter-form]')
  const folded = document.querySelector<HTMLDetailsElement>('[data-filters]')
  if (!form || !folded) return
  const wide = matchMedia('(min-width: 960px)')
  if (wide.matches) folded.open = true
  const ask = () => {
    const asked = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (value !== '') asked.append(name, String(value))
    location.href = `${form.action}?${asked}`
  }
  form.addEventListener('submit', event => {
    event.preventDefault()
    ask()
  })
  for (const select of document.querySelectorAll('[data-submit]')) select.addEventListener('change', ask)
  form.addEventListener('change', () => {
    if (wide.matches) ask()
  })
}
