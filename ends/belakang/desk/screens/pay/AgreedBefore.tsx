import { Facts } from '../../parts/Bits.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { server } from '../../server/client.ts'
import { PAY } from '../../words/pay.ts'
import { useSay } from '../../words/words.ts'

type Terms = Awaited<ReturnType<typeof server.people.staff.terms>>

/** What was agreed so far, the latest first. */
export const AgreedBefore = ({ before }: { readonly before: Terms }) => {
  const say = useSay(PAY)
  const format = useFormats()
  if (before.length === 0) return <p>{say('terms-none')}</p>
  const whole = (it: Terms[number]) => it.allowances.reduce((sum, a) => sum + a.amount, it.basic)
  return <Facts rows={before.map(it => [format.day(it.from), `${format.money(whole(it))} · ${it.taxStatus}`])} />
}
