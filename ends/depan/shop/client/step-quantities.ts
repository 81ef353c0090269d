const PAUSE_MS = 500

/** One more, one less; a line of the basket is sent a moment after the last step. */
export const stepQuantities = (): void => {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const send = (form: HTMLFormElement | null) => {
    if (!form?.matches('[data-line]')) return
    clearTimeout(waiting)
    waiting = setTimeout(() => form.requestSubmit(), PAUSE_MS)
  }
  document.addEventListener('click', event => {
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-step]')
    const field = button?.parentElement?.querySelector('input')
    if (!button || !field) return
    const now = Number(field.value.replace(',', '.')) || 0
    const least = button.form?.matches('[data-line]') ? 0 : 1
    field.value = String(Math.min(99, Math.max(least, now + Number(button.dataset.step))))
    send(button.form)
  })
  document.addEventListener('change', event => send((event.target as HTMLInputElement).form ?? null))
}
