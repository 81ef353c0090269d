/** Name | role | position | in English | place | may act for (codes, or all) | reports to | user | PIN | joined. */
export const people = `
Melati Kusumawardani | owner | Direktur Utama | Owner | HO | all | - | melati | 418273 | 2016-03-01
Bagus Prasetyo | store-manager | Kepala Toko Kemang | Store Manager, Kemang | KMG | KMG | melati | bagus | 530917 | 2017-06-12
Rina Nurhayati | store-manager | Kepala Toko Dago | Store Manager, Dago | DGO | DGO | melati | rina | 682045 | 2018-02-05
Siti Rahmawati | cashier | Kasir | Cashier | KMG | KMG | bagus | siti | 274163 | 2021-09-13
Dimas Saputra | cashier | Kasir | Cashier | KMG | KMG | bagus | dimas | 391528 | 2023-01-09
Asep Hidayat | cashier | Kasir | Cashier | DGO | DGO | rina | asep | 846031 | 2022-04-18
Yohanes Manurung | warehouse | Petugas Gudang | Warehouse Picker | CKR | CKR | hendra | yohanes | 759204 | 2020-08-24
Grace Tanuwijaya | buyer | Pembelian | Buyer | HO | all | melati | grace | 163852 | 2019-05-20
Hendra Gunawan | planner | Perencana Persediaan | Supply Planner | CKR | all | melati | hendra | 907346 | 2019-11-04
Ni Made Ayu Larasati | accountant | Akuntan | Accountant | HO | all | melati | ayu | 328690 | 2018-07-16
Fitri Handayani | hr | Personalia | Human Resources | HO | all | melati | fitri | 615478 | 2020-01-13
Rizky Maulana | it | Dukungan TI | IT Support | HO | all | melati | rizky | 482759 | 2021-03-22
Nadia Putri Siregar | marketing | Pemasaran | Marketing | HO | all | melati | nadia | 570138 | 2022-10-03
Yuliana Wambrauw | service | Layanan Pelanggan | Customer Service | HO | all | nadia | yuliana | 236914 | 2023-07-17
`
