type Told = { readonly pieces: number; readonly refusal: string | null }

const toast = (text: string) => {
  const said = document.querySelector<HTMLElement>('[data-toast]')
  if (!said) return
  said.textContent = text
  said.classList.add('on')
  setTimeout(() => said.classList.remove('on'), 2600)
}

const showCount = (pieces: number) => {
  for (const count of document.querySelectorAll<HTMLElement>('[data-count]')) {
    count.textContent = String(pieces)
    count.hidden = pieces === 0
    count.classList.remove('beat')
    // A forced layout begins the beat anew.
    void count.offsetWidth
    count.classList.add('beat')
  }
}

const ADDED: Readonly<Record<string, string>> = { id: 'Masuk keranjang', en: 'In your basket' }

/** Forms that add goods are sent beside the page; when that fails, the browser sends them as it would have. */
export const addWithoutLeaving = (): void => {
  document.addEventListener('submit', async event => {
    const form = event.target as HTMLFormElement
    if (!form.matches('[data-add]')) return
    event.preventDefault()
    const button = form.querySelector('button:not([type=button])')
    button?.setAttribute('aria-busy', 'true')
    try {
      const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>)
      const answer = await fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' } })
      const told = (await answer.json()) as Told
      showCount(told.pieces)
      toast(told.refusal ?? ADDED[document.documentElement.lang] ?? '')
    } catch {
      form.submit()
    } finally {
      button?.removeAttribute('aria-busy')
    }
  })
}
