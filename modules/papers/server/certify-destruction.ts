import { type Answer, done, refused } from '#kernel/answer.ts'
import { momentsIn } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { sheetPdf } from '#platform/printer/document/index.ts'
import { certificateSheet, type GonePaper } from '../rules/index.ts'

// Papers that went together have one moment and one person; the entry keeps what was their files' digests.
const GONE = `
  select d.id, d.title, k.name_id as "kindId", k.name_en as "kindEn", d.day::text as day, d.keep_until::text as "keepUntil",
    array_remove(string_to_array(e.detail ->> 'files', ' '), '') as files, e.seq, e.digest, e.at,
    coalesce((select u.name from access.v_user u where u.id::text = e.who), e.who) as who
  from papers.entry one
  join papers.entry e on e.what = 'destroyed' and e.at = one.at and e.who = one.who
  join papers.document d on d.id = e.document join papers.kind k on k.word = d.kind
  where one.document = $1 and one.what = 'destroyed' and ($2::uuid[] is null or d.place = any($2)) order by e.seq`

const COMPANY = `
  select coalesce(legal_name, trade_name, '') as name, coalesce(address, '') as address, npwp, time_zone as zone
  from company.v_company`

type Row = GonePaper & { readonly at: Date; readonly who: string }
type Company = { name: string; address: string; npwp: string | null; zone: string }

const clock = (minute: number) =>
  [Math.floor(minute / 60), minute % 60].map(part => String(part).padStart(2, '0')).join(':')

/**
 * The certificate of the destruction in which a paper went, with every other paper of that deed at these places (null:
 * all), as a PDF in a language. Two statements.
 */
export const certifyDestruction = async (
  tx: Tx,
  id: string,
  language: 'id' | 'en',
  places: readonly string[] | null,
): Promise<Answer<{ name: string; pdf: Uint8Array }, 'paper-kept'>> => {
  const papers = await tx.rows<Row>(GONE, [id, places])
  if (!papers.some(it => it.id === id)) return refused('paper-kept', `The paper ${id} was not destroyed.`)
  const { at, who, seq } = papers[0]!
  const { zone, ...company } = (await tx.one<Company>(COMPANY)) ?? {
    ...{ name: '', address: '', npwp: null, zone: 'Asia/Jakarta' },
  }
  const { day, minute } = momentsIn(zone)(at)
  const sheet = certificateSheet({ company, who, day, time: clock(minute), papers }, language)
  const pdf = await sheetPdf(sheet, { title: sheet.heading, language, made: at })
  return done({ name: `${language === 'id' ? 'pemusnahan' : 'destruction'}-${day}-${seq}.pdf`, pdf })
}
