export const atkDapur = `
@ alat-tulis
Pulpen = Pen | Pena Camar, Melati Hemat | Hitam, Biru, Merah | isi 1 3500; isi 12 32500 | form=pens art=pen pack=12 g=9/pc
Pensil = Pencil | Pena Camar, Melati Hemat | 2B, HB, Mekanik +220 | isi 1 3500; isi 12 29500 | form=pens art=pen pack=12 g=7/pc
Spidol = Marker | Pena Camar | Papan Tulis Hitam, Papan Tulis Biru, Permanen Hitam, Penanda Kuning +10 | isi 1 8500; isi 4 29500 | form=pens art=pen pack=12 g=15/pc
Pensil Warna = Colour Pencils | Pena Camar | Pendek -35, Panjang | isi 12 24500; isi 24 44500 | form=pens art=pen pack=12 g=6/pc
Penghapus = Eraser | Pena Camar | Putih, Hitam | isi 1 2500 | form=sachet art=pen pack=40 g=12/pc
Penghapus Tinta = Correction Tape | Pena Camar | Cair -30, Pita | isi 1 9500 | form=sachet art=pen pack=24 g=18/pc
@ kertas
Buku Tulis = Exercise Book | Lembar Nusa, Melati Hemat | Bergaris, Kotak | 38 lembar 4500; 58 lembar 6500; 38 lembar x10 39500 | form=book art=pen g=120/pc
Kertas HVS = Copy Paper | Lembar Nusa | A4 70 g, A4 80 g +12, F4 70 g +10 | isi 100 14500; isi 500 54500 | form=ream art=pen pack=5 g=5/pc
Buku Gambar = Sketch Book | Lembar Nusa | A4, A3 +80 | 10 lembar 6500; 20 lembar 10500 | form=book art=pen g=180/pc
Amplop = Envelopes | Lembar Nusa | Putih, Cokelat +15 | isi 10 5500; isi 100 24500 | form=box art=pen g=4/pc
Map = Folder | Lembar Nusa | Kertas, Plastik +90 | isi 1 3500; isi 10 29500 | form=book art=pen g=40/pc
@ kantor
Lem = Glue | Tempel Kuat | Kertas, Serbaguna +120, Batang +60 | isi 1 6500 | form=tube art=drop pack=24 g=40/pc
Selotip = Adhesive Tape | Tempel Kuat | Bening, Lakban Cokelat +60, Dua Sisi +20 | isi 1 9500; isi 6 49500 | form=none art=tape tint=#c9a25b pack=12 g=60/pc
Alat Kantor = Office Tool | Tempel Kuat | Gunting, Stapler +60, Isi Staples -75, Cutter -20, Penggaris -65 | isi 1 17500 | form=sachet art=pen g=70/pc bare=yes
@ wadah
Kotak Makan = Lunch Box | Kotak Rapi, Melati Hemat | Sekat, Bulat -15, Kaca +140 | 500 ml 24500; 1 L 36500 | form=tub art=cup g=200/pc
Botol Minum = Drinking Bottle | Kotak Rapi | Tritan, Stainless +140 | 500 ml 34500; 750 ml 42500; 1 L 49500 | form=bottle art=drop g=220/pc
Toples = Storage Jar | Kotak Rapi | Plastik, Kaca +85 | 600 ml 19500; 1 L 27500 | form=jar art=none g=250/pc
Plastik Makanan = Food Wrap & Bags | Kotak Rapi, Melati Hemat | Plastik Klip, Wrap Gulung +40, Aluminium Foil +60 | isi 20 11500; isi 50 24500 | form=box art=bag pack=24 g=4/pc bare=yes
@ alat-dapur
Wajan = Wok | Bara Nusa | Anti Lengket, Besi -25, Granit +45 | 24 cm 89500; 30 cm 129500 | form=none art=pan tint=#4b5563 g=900/pc
Panci = Pot | Bara Nusa | Stainless, Enamel -15, Presto +320 | 18 cm 79500; 24 cm 124500 | form=none art=pot tint=#6b7d8f g=1100/pc
Pisau Dapur = Kitchen Knife | Bara Nusa | Koki, Buah -55, Daging +20 | isi 1 44500 | form=none art=knife tint=#64748b g=150/pc
Peralatan Masak = Cooking Utensil | Bara Nusa, Melati Hemat | Spatula, Centong -25, Saringan, Talenan +35, Parutan +10, Cobek Batu +180 | isi 1 22500 | form=none art=pan tint=#a16207 g=220/pc bare=yes
Peralatan Makan = Tableware | Kotak Rapi | Piring, Mangkuk -10, Gelas -20, Sendok Garpu, Cangkir -5 | isi 1 12500; isi 6 67500 | form=none art=cup tint=#0e7490 g=250/pc bare=yes
@ sekali-pakai
Alat Makan Sekali Pakai = Disposable Tableware | Kotak Rapi, Melati Hemat | Gelas Kertas, Piring Kertas +10, Sendok Plastik -30, Sedotan Kertas -20 | isi 25 14500; isi 50 26500 | form=pouch art=cup pack=24 g=6/pc bare=yes
Tas Belanja = Shopping Bag | Melati Hemat | Spunbond, Kanvas +700, Lipat +350 | isi 1 4500 | form=none art=bag tint=#7c3aed g=60/pc
Korek Api = Matches & Lighter | Tameng Malam | Kayu -80, Gas | isi 1 5500; isi 5 22500 | form=sachet art=none pack=50 g=20/pc
Gas Kaleng = Butane Canister | Api Dapur | - | 230 g 19500 | form=spray art=bolt pack=24
`
