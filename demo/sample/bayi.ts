export const bayi = `
@ popok
Popok Celana = Nappy Pants | Si Mungil, Awan Kecil, Melati Hemat | S, M +4, L +8, XL +12, XXL +16 | isi 20 44500; isi 34 69500 | form=pouch art=baby pack=6 g=28/pc
Popok Perekat = Taped Nappies | Awan Kecil | Newborn, S +4, M +8 | isi 24 46500; isi 40 72500 | form=pouch art=baby pack=6 g=24/pc
Popok Dewasa = Adult Nappies | Awan Kecil | M, L +10, XL +18 | isi 10 74500 | form=pouch art=moon pack=6 g=80/pc
@ susu-bayi
Susu Formula 0-6 Bulan = Infant Formula 0-6 Months | Tumbuh Riang | - | 400 g 98500; 800 g 189500 | form=tin art=baby pack=12 promo=no
Susu Formula 6-12 Bulan = Follow-on Formula 6-12 Months | Tumbuh Riang | - | 400 g 94500; 800 g 182500 | form=tin art=baby pack=12 promo=no
Susu Pertumbuhan 1+ = Growing-up Milk 1+ | Tumbuh Riang, Padang Kirana | Madu, Vanila | 400 g 62500; 800 g 118500 | form=box art=baby pack=12
Susu Pertumbuhan 3+ = Growing-up Milk 3+ | Tumbuh Riang, Padang Kirana | Madu, Vanila, Cokelat | 400 g 58500; 800 g 112500 | form=box art=baby pack=12
@ makanan-bayi
Bubur Bayi = Baby Porridge | Sendok Kecil | Beras Merah, Ayam Wortel, Pisang, Kacang Hijau, Salmon +12 | 120 g 16500; 200 g 26500 | form=box art=baby pack=24 life=540
Biskuit Bayi = Baby Biscuits | Sendok Kecil | Original, Jeruk, Kacang Hijau | 130 g 19500 | form=box art=baby pack=24
@ perawatan-bayi
Minyak Telon = Baby Telon Oil | Si Mungil, Seram Hijau | Original, Plus +15, Lavender +10 | 60 ml 21500; 100 ml 32500 | form=bottle art=drop pack=24
Sabun Bayi = Baby Wash | Si Mungil | Kepala ke Kaki, Susu, Cair | 200 ml 24500; 400 ml 42500 | form=pump art=baby pack=24
Bedak Bayi = Baby Powder | Si Mungil | Klasik, Lembut | 100 g 9500; 300 g 22500 | form=pump art=baby pack=24
Losion Bayi = Baby Lotion | Si Mungil | Susu, Anti Nyamuk +15 | 100 ml 19500 | form=pump art=baby pack=24
Botol Susu = Feeding Bottle | Si Mungil | Leher Standar, Leher Lebar +60, Anti Kolik +110 | 120 ml 24500; 240 ml 32500 | form=sachet art=baby g=90/pc
Perlengkapan Bayi = Baby Care Item | Si Mungil | Dot Silikon, Gunting Kuku, Sendok Set +15, Slaber +20 | isi 1 19500; isi 2 34500 | form=sachet art=baby g=40/pc bare=yes
`
