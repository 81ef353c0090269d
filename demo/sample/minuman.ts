export const minuman = `
@ air-mineral
Air Mineral = Mineral Water | Rintik, Embun Wilis, Melati Hemat | - | 240 ml gelas 1000; 330 ml 2800; 600 ml 3700; 1500 ml 6400; 5 L 16500 | form=bottle art=drop pack=24
Air Mineral Galon = Water Gallon | Rintik, Embun Wilis | Isi Ulang, Galon Baru +160 | 19 L 21500 | form=jug art=drop
Air Alkali = Alkaline Water | Embun Wilis | pH 8 | 380 ml 7500; 600 ml 9500 | form=bottle art=drop pack=24
Air Soda = Sparkling Water | Letup | Tawar, Lemon +6 | 330 ml 7500 | form=can art=bubble pack=24
@ teh
Teh Celup = Tea Bags | Kabut Pagi, Seruni | Hitam, Melati, Hijau +12, Chamomile +45 | isi 25 7500; isi 50 14000 | form=box art=leaf pack=48 g=2/pc
Teh Tubruk = Loose Leaf Tea | Kabut Pagi, Seruni | Wangi Melati, Premium +20 | 40 g 4500; 80 g 8000 | form=box art=leaf pack=50
Teh Kemasan Botol = Bottled Tea | Kabut Pagi, Seruni, Melati Hemat | Melati, Less Sugar, Lemon +4, Apel +4 | 350 ml 4500; 450 ml 5500 | form=bottle art=leaf pack=12
Teh Karton = Boxed Tea | Seruni | Melati, Apel, Leci +3 | 200 ml 3500; 300 ml 5000; 1 L 14500 | form=carton art=leaf pack=24
Teh Susu Siap Minum = Milk Tea Drink | Kabut Pagi | Original, Thai Tea, Karamel +3 | 250 ml 6500 | form=bottle art=leaf pack=24
@ kopi
Kopi Bubuk = Ground Coffee | Gayo Senja, Toraja Kelana, Serambi | Asli, Robusta -12, Arabika +28 | 65 g 7500; 165 g 18500; 200 g 24500 | form=pouch art=bean pack=24
Kopi Instan = Instant Coffee | Serambi, Melati Hemat | Hitam, Gula Aren +6, Kopi Susu, Cappuccino +10, Mocca +8 | 22 g x10 15500; 25 g x20 29500 | form=box art=cup pack=12
Biji Kopi = Coffee Beans | Gayo Senja, Toraja Kelana | Arabika Gayo +10, Arabika Toraja +12, Kintamani, House Blend -10 | 250 g 78500; 1 kg 289500 | form=pouch art=bean pack=12
Kopi Siap Minum = Ready to Drink Coffee | Serambi, Gayo Senja | Latte, Gula Aren, Hitam -5, Mocca | 200 ml 7500; 240 ml 9500 | form=can art=cup pack=24
@ susu
Susu UHT = UHT Milk | Lembu Riang, Padang Kirana | Full Cream, Cokelat, Stroberi, Low Fat +4, Vanila | 125 ml 3500; 250 ml 6800; 1 L 20500 | form=carton art=cow pack=24
Susu Pasteurisasi = Fresh Milk | Padang Kirana | Tawar | 500 ml 19500; 1 L 33500 | form=bottle art=cow life=14 tax=exempt
Susu Kental Manis = Sweetened Condensed Milk | Lembu Riang, Melati Hemat | Putih, Cokelat | 38 g x6 9500; 370 g 12500; 490 g 17500 | form=can art=cow pack=24
Susu Bubuk = Milk Powder | Padang Kirana | Full Cream, Instan +4, Cokelat | 400 g 58500; 800 g 109500 | form=box art=cow pack=12
Yoghurt = Yoghurt | Padang Kirana | Plain, Stroberi, Blueberry, Mangga, Leci | 80 ml 4500; 200 ml 9500; 1 L 42500 | form=cup art=fruit life=45 pack=24
Keju = Cheese | Padang Kirana | Cheddar, Quick Melt +15, Slice +8, Spread -5 | 165 g 24500; 250 g 36500 | form=box art=cheese life=270 pack=24
Susu Kedelai = Soy Milk | Angsana | Original, Cokelat, Melon | 200 ml 4500; 300 ml 6500 | form=carton art=bean pack=24
@ jus
Jus Buah = Fruit Juice | Kebun Ceria, Rinai | Jeruk, Jambu, Mangga, Apel, Sirsak, Leci +4 | 250 ml 7500; 1 L 24500 | form=carton art=fruit pack=12
Minuman Rasa Buah = Fruit Drink | Kebun Ceria, Melati Hemat | Jeruk, Stroberi, Anggur, Leci | 180 ml 1500; 350 ml 4500 | form=cup art=fruit pack=24
Sirup = Cordial | Kebun Ceria, Manis Rimba | Cocopandan, Melon, Jeruk, Frambozen, Leci +4, Markisa +10 | 460 ml 19500; 600 ml 24500 | form=bottle art=fruit pack=12
Minuman Serbuk = Powdered Drink | Kebun Ceria | Jeruk, Mangga, Jambu, Kelapa Muda, Lemon Tea | 9 g x10 6500; 30 g x10 17500 | form=sachet art=fruit pack=24
Air Kelapa = Coconut Water | Nyiur Biru | Murni, Madu +6 | 250 ml 9500; 330 ml 11500; 1 L 32500 | form=carton art=coconut pack=24
@ soda
Minuman Soda = Soft Drink | Letup, Gelembung | Kola, Jeruk, Stroberi, Limun, Sarsaparila +5 | 250 ml 4500; 390 ml 6000; 1500 ml 15500 | form=bottle art=bubble pack=12
Soda Kaleng = Canned Soft Drink | Letup | Kola, Limun, Jeruk, Kola Tanpa Gula | 320 ml 7500 | form=can art=bubble pack=24
Minuman Isotonik = Isotonic Drink | Pulih | Original, Lemon, Kelapa +3 | 350 ml 6500; 500 ml 7800; 2 L 22500 | form=bottle art=bubble pack=24
Minuman Energi = Energy Drink | Banteng Lari | Original, Madu, Kopi | 150 ml 7500; 250 ml 9500 | form=can art=bolt pack=24
`
