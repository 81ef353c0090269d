/** Hands a PDF in base64 to the browser's downloads. */
export const saveFile = (name: string, base64: string): void => {
  const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
