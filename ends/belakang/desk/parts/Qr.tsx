import { useEffect, useState } from 'react'

/** A QR code, drawn when it is needed; dark on white whatever the page's colours are. */
export const Qr = ({
  text,
  label,
  size = 200,
}: {
  readonly text: string
  readonly label: string
  readonly size?: number
}) => {
  const [picture, setPicture] = useState<string | null>(null)
  useEffect(() => {
    let here = true
    void import('#platform/qr/index.ts').then(({ qrSvg }) => here && setPicture(qrSvg(text)))
    return () => {
      here = false
    }
  }, [text])
  return (
    <img
      alt={label}
      width={size}
      height={size}
      style={{ background: '#fff', borderRadius: 10, padding: 8, flex: 'none' }}
      src={picture ? `data:image/svg+xml,${encodeURIComponent(picture)}` : undefined}
    />
  )
}
