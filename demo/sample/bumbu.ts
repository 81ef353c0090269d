export const bumbu = `
@ kecap-saus
Kecap Manis = Sweet Soy Sauce | Angsana, Cobek Nusa, Melati Hemat | Hitam Pilihan, Pedas +5 | 60 ml 3500; 220 ml 10500; 520 ml 24500; 700 ml isi ulang 28500 | form=bottle art=bean pack=24
Kecap Asin = Salty Soy Sauce | Angsana | - | 135 ml 8500; 620 ml 24500 | form=bottle art=bean pack=24
Saus Sambal = Chili Sauce | Cobek Nusa, Naga Merapi, Melati Hemat | Asli, Extra Pedas +3, Bawang | 135 ml 8500; 335 ml 15500 | form=bottle art=chili pack=24
Saus Tomat = Tomato Ketchup | Cobek Nusa, Melati Hemat | - | 135 ml 8000; 335 ml 14500; 1 kg 25500 | form=bottle art=tomato pack=24
Saus Tiram = Oyster Sauce | Samudra Rasa | - | 23 ml 3000; 135 ml 13500; 270 ml 24500 | form=bottle art=fish pack=24
Kecap Ikan = Fish Sauce | Samudra Rasa | - | 150 ml 15500 | form=bottle art=fish pack=24
Cuka Masak = Cooking Vinegar | Cobek Nusa | Putih, Apel +160 | 150 ml 6500; 330 ml 11500 | form=bottle art=drop pack=24
Mayones = Mayonnaise | Dapur Cendana | Original, Pedas, Keju +8, Wijen Sangrai +12 | 100 g 8500; 300 g 21500 | form=tub art=egg pack=24
@ sambal
Sambal Botol = Sambal Relish | Cobek Nusa, Dapur Oma Sari | Terasi, Bajak, Ijo, Roa +18, Cumi +25, Bawang | 125 g 18500; 200 g 27500 | form=jar art=chili pack=12
@ bumbu-instan
Bumbu Instan = Spice Paste | Cobek Nusa, Dapur Oma Sari | Rendang, Gulai, Soto Ayam, Opor, Rawon, Nasi Goreng -20, Kari, Ayam Goreng, Sop -25, Sate | 45 g 6500; 90 g 11500 | form=sachet art=chili pack=48
Kaldu Bubuk = Stock Powder | Cobek Nusa, Melati Hemat | Ayam, Sapi, Jamur +15 | 8 g x12 6000; 100 g 5500; 230 g 12000 | form=sachet art=chicken pack=40
Penyedap Rasa = Flavour Enhancer | Cobek Nusa | MSG, Tanpa MSG +25 | 100 g 5500; 250 g 12500 | form=pouch art=crystal pack=40
Bumbu Pecel = Peanut Salad Dressing | Dapur Oma Sari | Sedang, Pedas | 200 g 14500; 300 g 20500 | form=box art=nut pack=24
@ rempah
Rempah Bubuk = Ground Spice | Lada Rimba | Lada Putih +40, Lada Hitam +30, Ketumbar, Kunyit, Jahe, Pala +45, Kayu Manis +15, Jintan, Cengkih +60 | 15 g 5500; 50 g 14500 | form=jar art=leaf pack=24
Rempah Kering = Dried Herbs | Lada Rimba | Daun Salam, Bunga Lawang +25, Kapulaga +80, Kemiri | 20 g 7500 | form=pouch art=leaf pack=40 tax=exempt
Bawang Goreng = Fried Shallots | Dapur Oma Sari, Melati Hemat | - | 75 g 14500; 200 g 34500 | form=pouch art=onion pack=24
Terasi = Shrimp Paste | Samudra Rasa | Bakar, Udang | 4 g x20 7500; 90 g 12500 | form=box art=fish pack=24
@ santan
Santan = Coconut Milk | Nyiur Biru, Melati Hemat | Cair, Kental +12, Bubuk | 65 ml 4000; 200 ml 10500; 1 L 39500 | form=carton art=coconut pack=36
`
