import { Tag } from '../../parts/Bits.tsx'
import { useFormats } from '../../parts/use-formats.ts'

const DAY = 86_400_000

/** A lot's last day, with a colour once it is near or over. */
export const Expires = ({ day, today }: { readonly day: string | null; readonly today: string }) => {
  const format = useFormats()
  if (day === null) return <span className="quiet">–</span>
  const left = (Date.parse(day) - Date.parse(today)) / DAY
  if (left < 0) return <Tag tone="bad">{format.day(day)}</Tag>
  if (left <= 7) return <Tag tone="warn">{format.day(day)}</Tag>
  return <span className="number">{format.day(day)}</span>
}
