import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Asked } from '../../parts/Asked.tsx'
import { Facts, Split } from '../../parts/Bits.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { shipmentQuery } from '../../server/distribution-queries.ts'
import { DISTRIBUTION } from '../../words/distribution.ts'
import { useSay } from '../../words/words.ts'
import { DifferenceTable } from './DifferenceTable.tsx'
import styles from './Distribution.module.css'
import { StateTag } from './StateTag.tsx'
import { Timeline } from './Timeline.tsx'
import { UnitTable } from './UnitTable.tsx'

/** One shipment: what happened on the way, what was in it, what is odd, who took it. */
export default function ShipmentScreen() {
  const { id } = useParams({ from: '/distribution/shipments/$id' })
  const say = useSay(DISTRIBUTION)
  const format = useFormats()
  const query = useQuery(shipmentQuery(id))
  const it = query.data
  return (
    <Page
      title={it?.number ?? say('shipment')}
      above={<Link to="/distribution/shipments">{say('all-shipments')}</Link>}
      lead={
        it && (
          <>
            {it.fromCode} → {it.toName}
            {it.truckCode && ` · ${it.truckCode}`} <StateTag state={it.state} />
          </>
        )
      }
    >
      <Asked query={query} lines={10}>
        {shipment => (
          <>
            <Split>
              <Section title={say('timeline')}>
                <Timeline happenings={shipment.timeline} />
              </Section>
              <Section title={say('shipment')}>
                <Facts
                  rows={[
                    [say('units'), say('units-in', { n: shipment.received, all: shipment.units })],
                    [
                      say('transfers'),
                      shipment.transfers.map(t => (
                        <div key={t.id}>
                          <Link to="/distribution/transfers/$id" params={{ id: t.id }}>
                            {t.number}
                          </Link>
                        </div>
                      )),
                    ],
                    shipment.tripNumber !== null && [say('truck'), `${shipment.truckCode} · ${shipment.tripNumber}`],
                    shipment.proof !== null && [
                      say('proof'),
                      `${say('proof-by', { who: shipment.proof.receiver })} · ${format.dateTime(shipment.proof.at)}`,
                    ],
                  ]}
                />
                {shipment.proof?.photo && (
                  <img className={styles.photo} src={`/files/${shipment.proof.photo}`} alt={say('proof')} />
                )}
              </Section>
            </Split>
            {shipment.exceptions.length > 0 && (
              <Section title={say('exceptions')} flush>
                <DifferenceTable rows={shipment.exceptions} />
              </Section>
            )}
            <Section title={say('packed-units')} flush>
              <UnitTable units={shipment.all} />
            </Section>
          </>
        )}
      </Asked>
    </Page>
  )
}
