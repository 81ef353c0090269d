/** Given and family names as they are met in Indonesian cities; put together by dice, so the people are nobody. */
export const women =
  'Aisyah Anisa Ayu Bunga Citra Dewi Dian Eka Elisabeth Endang Fatimah Gita Hana Indah Intan Kartika Kezia Kirana Laras Lina Maya Mega Nabila Ni_Luh Novita Nurul Putri Ratna Rini Sari Sekar Siska Sri Tiara Tuti Umi Vania Wati Yanti Zahra'
export const men =
  'Adi Agus Ahmad Andi Arif Bambang Bayu Budi Chandra Dani Deni Edo Eko Fajar Farhan Gilang Hadi Iqbal Irfan Ivan I_Wayan Jonathan Kevin Lukman Michael Nugroho Oki Petrus Putra Rahmat Rangga Reza Rudi Samuel Taufik Teguh Wahyu Yoga Yusuf Zaki'
export const families =
  'Abdullah Anggraini Ardiansyah Batubara Cahyono Firmansyah Ginting Halim Harahap Hartono Hasanah Hutapea Iskandar Kurniawan Kusuma Lestari Lubis Mahendra Maharani Mulyani Nasution Ningsih Pangestu Permata Pratama Purnomo Rahayu Rumbiak Santoso Sembiring Setiawan Sihombing Simanjuntak Suharto Sulistyo Suryadi Sutanto Tambunan Utami Wibowo Widodo Wijaya Yulianti'
export const businesses = `
Warung Bu Tuti
Warung Pak Slamet
Kafe Serambi Senja
Katering Dapur Ibu
Kedai Kopi Tikungan
Toko Kelontong Barokah Kita
Rumah Makan Saung Dago
Kantin SD Contoh 01
Panti Asuhan Kasih Contoh
Hotel Melur Bandung
Kos Putri Anggrek
Kedai Bubur Pagi
`
