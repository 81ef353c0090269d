import { afterEach, describe, expect, test } from 'vitest'
import type { Mail, Mailer } from './port.ts'

export type MailerUnderTest = {
  readonly mailer: Mailer
  /** An address of which the other side says that it never will take mail for it. */
  readonly refused: string
  /** Messages that arrived, as they came over the wire, by Message-ID. */
  readonly arrived: () => ReadonlyMap<string, string>
  readonly end: () => Promise<void>
}

const MAIL: Mail = {
  id: '01930000-0000-7000-8000-000000000001',
  to: 'umi@contoh.example',
  fromName: 'Toko Melati',
  subject: 'Struk KMG-01-000123 · terima kasih',
  text: 'Jumlah Rp12.500',
  html: '<p>Jumlah <b>Rp12.500</b></p>',
  attachments: [{ name: 'struk.pdf', type: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.7 isi') }],
}

const lines = (text: string) => text.replaceAll('\r\n', '\n')

/** The contract of a mailer, the same for SMTP and for the simulator. */
export const mailerSuite = (what: string, make: () => Promise<MailerUnderTest>) => {
  const open: MailerUnderTest[] = []
  const begin = async () => {
    const it = await make()
    open.push(it)
    return it
  }
  afterEach(async () => {
    for (const it of open.splice(0)) await it.end()
  })

  describe(`${what} keeps the contract`, () => {
    test('a message arrives whole, under its own id, from the sender people know', async () => {
      const it = await begin()
      const sent = await it.mailer.send(MAIL)
      expect(sent).toEqual({ ok: true, value: { messageId: `<${MAIL.id}@toko.example>` } })
      const raw = lines(it.arrived().get(`<${MAIL.id}@toko.example>`)!)
      expect(raw).toMatch(/^From: "?Toko Melati"? <struk@toko\.example>$/m)
      expect(raw).toMatch(/^To: umi@contoh\.example$/m)
      expect(raw).toMatch(/^Auto-Submitted: auto-generated$/m)
      expect(raw).toContain('=?UTF-8?')
      expect(raw).toContain('Jumlah <b>Rp12.500</b>')
      expect(raw).toContain(Buffer.from('%PDF-1.7 isi').toString('base64'))
    })

    test('sent twice it is one message for who looks at its id', async () => {
      const it = await begin()
      await it.mailer.send(MAIL)
      await it.mailer.send(MAIL)
      expect([...it.arrived().keys()]).toEqual([`<${MAIL.id}@toko.example>`])
    })

    test('an address that is refused for good is told, not thrown', async () => {
      const it = await begin()
      const answer = await it.mailer.send({ ...MAIL, to: it.refused })
      expect(answer).toMatchObject({ ok: false, refusal: 'address-refused' })
      expect(it.arrived().size).toBe(0)
    })

    test('nothing in a name, an address or a subject becomes another header', async () => {
      const it = await begin()
      await it.mailer.send({
        ...MAIL,
        fromName: 'Melati\r\nBcc: x@evil.example',
        subject: 'Struk\r\nBcc: y@evil.example',
      })
      const [raw] = [...it.arrived().values()]
      expect(raw && /^Bcc:/im.test(raw)).toBe(false)
    })
  })
}
