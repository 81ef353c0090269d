import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Asked } from '../../parts/Asked.tsx'
import { Facts, Stack, Tag } from '../../parts/Bits.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { pieceQuery } from '../../server/goods-queries.ts'
import { GOODS } from '../../words/goods.ts'
import { useSay } from '../../words/words.ts'
import { Steps } from './Steps.tsx'
import { useWhere } from './where.ts'

/** One piece with a number of its own, both ways: from whom it came, and to whom it went. */
export default function PieceScreen() {
  const { item, serial } = useParams({ from: '/stock/pieces/$item/$serial' })
  const say = useSay(GOODS)
  const where = useWhere()
  const query = useQuery(pieceQuery(item, serial))
  return (
    <Page
      title={say('piece-of', { serial })}
      lead={query.data?.piece.name}
      above={<Link to="/stock/pieces">{say('pieces-back')}</Link>}
    >
      <Asked query={query} lines={8}>
        {({ piece, steps }) => (
          <Stack>
            <Section>
              <Facts
                rows={[
                  [say('item'), `${piece.name} · ${piece.sku}`],
                  [
                    say('piece-where'),
                    <Tag key="w" tone={piece.state === 'recalled' ? 'bad' : 'plain'}>
                      {where(piece)}
                    </Tag>,
                  ],
                  piece.lot !== null && [
                    say('lot'),
                    <Link key="l" to="/stock/lots/$lot" params={{ lot: piece.lot }} className="code">
                      {piece.lotCode}
                    </Link>,
                  ],
                ]}
              />
            </Section>
            <Section flush title={say('piece-way')}>
              <Steps label={say('piece-way')} steps={steps} withBuyers={steps.some(s => s.kind === 'sale')} />
            </Section>
          </Stack>
        )}
      </Asked>
    </Page>
  )
}
