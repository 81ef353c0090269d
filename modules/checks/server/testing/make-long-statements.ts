import type { StatementFormat } from '../../rules/index.ts'

const AMOUNT = '1500'

const camt = (n: number): string => {
  const balance = (code: string, amount: number) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="IDR">${amount}.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>`
  const entry =
    '<Ntry><Amt Ccy="IDR">1500.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-27</Dt></BookgDt>' +
    '<NtryDtls><TxDtls><Refs><EndToEndId>INV-77</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>\n'
  const head = '<Document><BkToCstmrStmt><Stmt><Id>1</Id><Acct><Id><IBAN>X1</IBAN></Id><Ccy>IDR</Ccy></Acct>'
  const tail = '</Stmt></BkToCstmrStmt></Document>'
  return `${head}${balance('OPBD', 0)}${balance('CLBD', n * 1500)}\n${entry.repeat(n)}${tail}`
}

const mt940 = (n: number): string =>
  `:20:A\n:25:X1\n:28C:1\n:60F:C261127IDR0,\n${`:61:2611271127C${AMOUNT},00NTRFINV-77//B1\n:86:TRANSFER DARI TOKO\n`.repeat(n)}:62F:C261127IDR${n * 1500},00\n-\n`

const bai2 = (n: number): string =>
  `01,A,B,261127,0600,1,,,2/\n02,B,A,1,261127,0600,IDR,2/\n03,X1,,010,0,,,015,${n * 150_000},,/\n${'16,195,150000,Z,B1,INV-77,TRANSFER DARI TOKO\n'.repeat(n)}49,${n * 300_000},${n + 2}/\n98,0,1,0/\n99,0,1,0/\n`

const csv = (n: number): string => {
  const rows = Array.from({ length: n }, (_, at) => `27/11/2026;TRANSFER DARI TOKO;0,00;1.500,00;${(at + 1) * 1500},00`)
  return ['Tanggal;Keterangan;Debet;Kredit;Saldo', ...rows, ''].join('\n')
}

/** Statements of any length, by format. */
export const STATEMENT_MAKERS = { 'camt.053': camt, mt940, bai2, csv } as const satisfies Record<
  StatementFormat,
  (lines: number) => string
>

export const makeStatement = (format: StatementFormat, lines: number): string => STATEMENT_MAKERS[format](lines)
