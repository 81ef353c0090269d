export const rokokObat = `
@ sigaret
Sigaret Kretek Tangan = Hand-rolled Clove Cigarettes | Candra Tua, Menara Lama | - | isi 12 18500 | form=plain art=none g=2/pc pack=10
Sigaret Kretek Filter = Filter Clove Cigarettes | Candra Tua, Layar Kelabu, Menara Lama | - | isi 12 26500; isi 16 36500 | form=plain art=none g=2/pc pack=10
Sigaret Kretek Mild = Mild Clove Cigarettes | Layar Kelabu, Menara Lama | - | isi 12 27500; isi 16 37500 | form=plain art=none g=1/pc pack=10
Sigaret Putih = White Cigarettes | Layar Kelabu, Sauh Utara | - | isi 20 43500 | form=plain art=none g=1/pc pack=10
@ obat-bebas
Obat Sakit Kepala = Headache Relief | Farmanara, Sari Penawar | Parasetamol 500 mg, Plus Kafein +12, Anak Sirup +260 | isi 4 3500; isi 10 8500 | form=pillbox art=cross pack=50 g=2/pc
Obat Flu = Cold Relief | Farmanara, Sari Penawar | Flu Siang, Flu dan Batuk, Anak | isi 4 4500; isi 10 11500 | form=pillbox art=cross pack=50 g=2/pc
Obat Maag = Antacid | Farmanara | Kunyah, Suspensi +85 | isi 6 6500; isi 12 12500 | form=pillbox art=cross pack=50 g=3/pc
Obat Batuk = Cough Syrup | Farmanara, Akar Wangi | Hitam, Herbal, Anak | 60 ml 16500; 100 ml 24500 | form=bottle art=cross pack=48
Oralit = Oral Rehydration Salts | Farmanara | - | isi 6 8500 | form=sachet art=cross pack=50 g=5/pc
@ vitamin
Vitamin = Vitamin | Akar Wangi, Farmanara | C 500 mg, C 1000 mg +40, Multivitamin +25, D3 +60, B Kompleks | isi 10 12500; isi 30 34500 | form=pillbox art=leaf pack=24 g=2/pc
Jamu Siap Minum = Herbal Drink | Mbok Rukmi | Kunyit Asam, Beras Kencur, Temulawak, Jahe Merah +6 | 150 ml 7500; 330 ml 14500 | form=bottle art=ginger pack=24
Jamu Serbuk = Herbal Powder | Mbok Rukmi | Masuk Angin, Pegal Linu, Jahe Merah | 15 ml x5 17500; 15 ml x12 39500 | form=box art=ginger pack=24
@ p3k
Plester Luka = Plasters | Sari Penawar | Kain, Tahan Air +20, Anak +15 | isi 10 6500; isi 50 24500 | form=box art=cross pack=48 g=1/pc
Kasa Steril = Sterile Gauze | Sari Penawar | - | isi 10 12500 | form=box art=cross pack=48 g=3/pc
Antiseptik = Antiseptic | Sari Penawar | Povidon, Alkohol 70% -15 | 30 ml 9500; 60 ml 15500; 100 ml 21500 | form=bottle art=cross pack=48
Masker = Face Masks | Sari Penawar, Melati Hemat | Dewasa, Anak, Duckbill +15 | isi 10 9500; isi 50 29500 | form=box art=cross pack=40 g=4/pc
Termometer = Thermometer | Sari Penawar | Digital, Inframerah +520 | isi 1 34500 | form=box art=cross g=40/pc
@ minyak-angin
Minyak Kayu Putih = Cajuput Oil | Seram Hijau | Asli, Lavender +6 | 15 ml 9500; 60 ml 26500; 120 ml 48500 | form=bottle art=leaf pack=24
Minyak Angin = Aromatic Oil | Seram Hijau | Roll On, Klasik, Hangat +6 | 3 ml 7500; 10 ml 14500 | form=bottle art=leaf pack=48
Balsem = Balm | Seram Hijau | Hangat, Ekstra Panas +10 | 20 g 9500; 36 g 15500 | form=jar art=leaf pack=48
Koyo = Heat Patch | Seram Hijau | Hangat, Dingin | isi 10 9500 | form=sachet art=chili pack=48 g=5/pc
`
