export const rumah = `
@ cuci-baju
Deterjen Bubuk = Powder Detergent | Busa Samudra, Melati Hemat | Bunga, Lemon, Anti Noda +8 | 60 g x6 5500; 800 g 21500; 1,8 kg 44500 | form=pouch art=bubble pack=12
Deterjen Cair = Liquid Detergent | Busa Samudra, Wangi Teras | Lavender, Segar, Warna +4 | 750 ml 19500; 1,6 L 38500 | form=pouch art=bubble pack=12
Pelembut Pakaian = Fabric Softener | Wangi Teras, Melati Hemat | Mawar, Biru Langit, Sakura, Bayi +8 | 12 ml x12 5500; 800 ml 18500; 1,6 L 34500 | form=pouch art=flower pack=12
Pelicin Pakaian = Ironing Spray | Wangi Teras | Lavender, Mawar | 300 ml 8500; 450 ml 12500 | form=spray art=flower pack=24
Pemutih = Bleach | Busa Samudra | Putih, Warna +10 | 500 ml 9500; 1 L 17500 | form=jug art=drop pack=12
@ cuci-piring
Sabun Cuci Piring = Dish Soap | Kilau Piring, Melati Hemat | Jeruk Nipis, Lemon, Daun Mint | 210 ml 5000; 460 ml 10500; 780 ml 15500 | form=pouch art=bubble pack=24
Spons Cuci = Scouring Sponge | Kilau Piring | Biasa, Kawat, Lembut | isi 1 4500; isi 3 11500 | form=sachet art=bubble pack=48 g=15/pc
@ pembersih
Pembersih Lantai = Floor Cleaner | Binar Bersih, Melati Hemat | Pinus, Lemon, Lavender, Apel | 450 ml 9500; 780 ml 13500; 1,5 L 24500 | form=pouch art=drop pack=12
Pembersih Kamar Mandi = Bathroom Cleaner | Binar Bersih | Porselen, Kerak +10 | 450 ml 16500; 780 ml 25500 | form=jug art=drop pack=12
Pembersih Kaca = Glass Cleaner | Binar Bersih | Semprot, Isi Ulang -25 | 425 ml 14500 | form=spray art=drop pack=24
Karbol = Disinfectant | Binar Bersih | Wangi, Sereh | 450 ml 9500; 800 ml 15500 | form=jug art=drop pack=12
Alat Kebersihan = Cleaning Tool | Rumah Rapi | Sapu Lantai, Pel Putar +310, Sikat WC -35, Kemoceng -30, Pengki -25 | isi 1 34500 | form=none art=broom tint=#4a90a4 g=450/pc bare=yes
Kantong Sampah = Bin Bags | Rumah Rapi, Melati Hemat | Sedang, Besar +30 | isi 10 9500; isi 30 24500 | form=box art=bag pack=24 g=15/pc
@ tisu
Tisu Wajah = Facial Tissue | Awan Lembut, Melati Hemat | 2 Lapis, 3 Lapis +15 | isi 200 10500; isi 250 12500; isi 900 34500 | form=box art=flower pack=24 g=1/pc
Tisu Gulung = Toilet Roll | Awan Lembut, Melati Hemat | Biasa, Emboss +8 | isi 4 14500; isi 10 33500 | form=roll art=flower pack=10 g=90/pc
Tisu Dapur = Kitchen Towel | Awan Lembut | - | isi 2 19500; isi 3 27500 | form=roll art=flower pack=12 g=130/pc
Tisu Basah = Wet Wipes | Awan Lembut, Putik Pagi | Antiseptik, Tanpa Parfum | isi 10 5500; isi 50 15500 | form=pouch art=drop pack=24 g=5/pc
@ pengharum
Pengharum Ruangan = Air Freshener | Wangi Teras | Lemon, Lavender, Kopi, Melati, Apel | 70 g 14500; 225 ml 24500 | form=spray art=flower pack=24
Kapur Barus = Moth Balls | Wangi Teras | Warna, Putih | 150 g 9500; 300 g 17500 | form=pouch art=crystal pack=24
@ anti-nyamuk
Obat Nyamuk Bakar = Mosquito Coil | Tameng Malam | Jumbo, Lavender | isi 10 5500 | form=box art=mosquito pack=60 g=15/pc
Obat Nyamuk Semprot = Insect Spray | Tameng Malam | Jeruk, Lavender, Kecoa +8 | 200 ml 21500; 600 ml 42500 | form=spray art=mosquito pack=12
Obat Nyamuk Elektrik = Electric Mosquito Refill | Tameng Malam | Cair, Keping -40 | isi 1 24500; isi 2 42500 | form=box art=mosquito pack=24 g=60/pc
Losion Anti Nyamuk = Mosquito Lotion | Tameng Malam | Kulit Jeruk, Mawar | 6 g x10 7500; 50 g 9500 | form=tube art=mosquito pack=48
`
