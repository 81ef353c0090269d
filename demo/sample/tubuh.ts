export const tubuh = `
@ sabun-mandi
Sabun Batang = Bar Soap | Kali Jernih, Kenanga Ayu, Melati Hemat | Sereh, Susu, Mawar, Antiseptik | 75 g 3800; 110 g 5200; 85 g x4 15500 | form=bar art=bubble pack=48
Sabun Cair = Body Wash | Kali Jernih, Kenanga Ayu | Sereh, Susu, Mawar, Zaitun +6 | 250 ml 18500; 450 ml isi ulang 24500; 825 ml 42500 | form=pump art=bubble pack=24
Sabun Cuci Tangan = Hand Wash | Kali Jernih, Melati Hemat | Jeruk, Antiseptik, Lavender | 200 ml 14500; 410 ml isi ulang 18500 | form=pump art=bubble pack=24
Hand Sanitizer = Hand Sanitiser | Kali Jernih | Gel, Semprot | 50 ml 12500; 500 ml 42500 | form=pump art=drop pack=24
@ rambut
Sampo = Shampoo | Mahkota Kenanga, Kali Jernih | Lidah Buaya, Anti Ketombe +6, Hitam Berkilau, Rambut Rontok +4 | 10 ml x12 6500; 170 ml 24500; 340 ml 44500 | form=pump art=flower pack=24
Kondisioner = Conditioner | Mahkota Kenanga | Lembut, Rambut Rusak +4, Warna | 170 ml 26500; 320 ml 46500 | form=tube art=flower pack=24
Minyak Rambut = Hair Oil | Mahkota Kenanga | Kemiri, Urang-aring, Vitamin +8 | 40 ml 14500; 100 ml 28500 | form=bottle art=drop pack=24
@ gigi
Pasta Gigi = Toothpaste | Senyum Mutiara, Melati Hemat | Mint, Siwak +4, Garam, Arang +10, Gigi Sensitif +45 | 75 g 6500; 120 g 10500; 190 g 14500 | form=tube art=tooth pack=36
Pasta Gigi Anak = Children's Toothpaste | Senyum Mutiara | Stroberi, Jeruk, Anggur | 50 g 8500 | form=tube art=tooth pack=36
Sikat Gigi = Toothbrush | Senyum Mutiara, Melati Hemat | Lembut, Sedang, Arang +15, Anak | isi 1 8500; isi 3 21500 | form=sachet art=tooth pack=48 g=20/pc
Obat Kumur = Mouthwash | Senyum Mutiara | Mint, Siwak, Tanpa Alkohol +8 | 100 ml 9500; 250 ml 21500; 500 ml 36500 | form=bottle art=tooth pack=24
@ wajah-badan
Deodoran = Deodorant | Seharian | Pria Sport, Wanita Segar, Tanpa Parfum, Tawas -10 | 25 ml 9500; 50 ml 17500 | form=bottle art=flower pack=24
Losion Badan = Body Lotion | Kenanga Ayu | Bengkoang, Zaitun, Mawar, Cokelat +4 | 100 ml 13500; 200 ml 22500; 400 ml 38500 | form=pump art=flower pack=24
Sabun Wajah = Face Wash | Raut Ayu | Beras, Teh Hijau, Arang, Lidah Buaya | 50 g 16500; 100 g 28500 | form=tube art=leaf pack=36
Pelembap Wajah = Face Moisturiser | Raut Ayu | Siang, Malam +10, Tabir Surya +25 | 20 g 24500; 40 g 42500 | form=jar art=leaf pack=36
Bedak = Powder | Kenanga Ayu | Tabur, Dingin, Padat +60 | 50 g 12500; 150 g 22500 | form=pump art=flower pack=24
Pisau Cukur = Razor | Seharian | Dua Mata, Tiga Mata +60 | isi 1 7500; isi 5 32500 | form=sachet art=drop pack=48 g=12/pc
@ pembalut
Pembalut = Sanitary Pads | Bulan Lembut, Melati Hemat | Siang 23 cm, Malam 29 cm +18, Malam 35 cm +32, Daun Sirih +6 | isi 8 8500; isi 16 15500 | form=pouch art=moon pack=36 g=8/pc
Pantyliner = Panty Liners | Bulan Lembut | Biasa, Daun Sirih +6 | isi 20 9500; isi 40 17500 | form=pouch art=moon pack=36 g=3/pc
Kapas = Cotton Wool | Putik Pagi | Bulat, Potong, Batang -20 | 50 g 8500; 100 g 14500 | form=pouch art=flower pack=36
`
