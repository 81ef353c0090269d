import { Facts, ShortId } from '../../parts/Bits.tsx'
import { Section } from '../../parts/Page.tsx'
import type { Kept } from '../../server/kinds.ts'
import { SALE } from '../../words/sale.ts'
import { useSay } from '../../words/words.ts'

/** What proves that nothing was changed since the till sealed it. */
export const Chain = ({ fact }: { readonly fact: Kept['fact'] }) => {
  const say = useSay(SALE)
  return (
    <Section title={say('chain')}>
      <Facts
        rows={[
          [say('seq'), fact.seq],
          [
            say('digest'),
            <span key="d" className="code">
              {fact.digest}
            </span>,
          ],
          [
            say('previous'),
            <span key="p" className="code">
              {fact.previous}
            </span>,
          ],
          [say('rules'), fact.rules],
          [say('shift'), <ShortId key="s" id={fact.shift} />],
          [say('id'), <ShortId key="i" id={fact.id} />],
        ]}
      />
    </Section>
  )
}
