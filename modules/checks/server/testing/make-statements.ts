// Statements made for tests: the same two movements as each format says them.

const entry = (late: boolean, amount: string, sign: string, day: string, more: string) => `   <Ntry>
    <Amt Ccy="IDR">${amount}</Amt>
    <CdtDbtInd>${sign}</CdtDbtInd>
    ${late ? '<Sts><Cd>BOOK</Cd></Sts>' : '<Sts>BOOK</Sts>'}
    <BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt>
    <NtryDtls><TxDtls>${more}</TxDtls></NtryDtls>
   </Ntry>`

const balance = (code: string, amount: string, day: string) =>
  `   <Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="IDR">${amount}</Amt>
    <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`

/** A camt.053 of a version. */
export const camt = (version = '02'): string => {
  const late = version >= '08'
  const name = late ? '<Pty><Nm>TOKO MAJU &amp; REJEKI</Nm></Pty>' : '<Nm>TOKO MAJU &amp; REJEKI</Nm>'
  const first = `<RltdPties><Dbtr>${name}</Dbtr></RltdPties><RmtInf><Ustrd>INV 77</Ustrd></RmtInf>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}">
 <BkToCstmrStmt>
  <GrpHdr><MsgId>M1</MsgId></GrpHdr>
  <Stmt>
   <Id>2026-11-27</Id>
   <Acct><Id><Othr><Id>1230004567</Id></Othr></Id><Ccy>IDR</Ccy></Acct>
${balance('OPBD', '1000000.00', '2026-11-27')}
${balance('CLBD', '1249999.50', '2026-11-27')}
${balance('CLAV', '99.00', '2026-11-27')}

${entry(late, '500000.00', 'CRDT', '2026-11-26', first)}
${entry(late, '250000.50', 'DBIT', '2026-11-27', '<Refs><ChqNb>482911</ChqNb></Refs>')}
${entry(late, '1.00', 'DBIT', '2026-11-28', '').replace('BOOK', 'PDNG')}
  </Stmt>
 </BkToCstmrStmt>
</Document>
`
}

export const mt940 = (): string =>
  [
    ...[':20:STARTUMS', ':25:1230004567', ':28C:331/1', ':60F:C261126IDR1000000,00'],
    ':61:2611261126C500000,00NTRFREF-1//B1\n:86:INV 77',
    ':61:2611271127D250000,50NCHK0482911',
    ...[':86:CEK 482911', ':62F:C261127IDR1249999,50', '-', ''],
  ].join('\n')

export const bai2 = (): string =>
  [
    '01,BANK,UJUNG,261127,0600,1,80,,2/',
    '02,UJUNG,BANK,1,261127,0600,IDR,2/',
    '03,1230004567,,010,100000000,,,015,124999950,,/',
    '16,195,50000000,Z,B1,REF-1,TRANSFER, MASUK',
    '88,INV 77',
    '16,475,25000050,V,261127,,B2,0482911,/',
    '49,300000000,5/',
    ...['98,300000000,1,7/', '99,300000000,1,9/', ''],
  ].join('\n')

export const mandiriCsv = (): string =>
  [
    ...['Nomor Rekening;123-000-456-7;;;;;', 'Mata Uang;IDR;;;;;', ''],
    'Tanggal;Keterangan;No. Warkat;Referensi;Debet;Kredit;Saldo',
    '26/11/2026;"TRANSFER; INV 77";;REF-1;0,00;500.000,00;1.500.000,00',
    ...['27/11/2026;CEK;0482911;B2;250.000,50;0,00;1.249.999,50', ''],
  ].join('\n')

export const bcaCsv = (): string =>
  [
    ...[
      'No. Rekening : 8880123456',
      'Nama : TOKO UJUNG',
      'Periode : 01/11/2026 - 30/11/2026',
      'Kode Mata Uang : Rp',
      '',
    ],
    'Tanggal Transaksi,Keterangan,Cabang,Jumlah,,Saldo',
    `'02/11,TRSF E-BANKING CR 0211/FTSCY,'0000,"450,000.00",CR,"5,450,000.00"`,
    `'03/11,BIAYA SEWA,'0000,"125,000.00",DB,"5,325,000.00"`,
    'PEND,TRSF E-BANKING,0000,"1,000.00",DB,"5,324,000.00"',
    ...['', 'Saldo Awal : 5,000,000.00', 'Mutasi Kredit : 450,000.00', 'Saldo Akhir : 5,325,000.00', ''],
  ].join('\n')
