export const mie = `
@ mie-instan
Mie Goreng Instan = Instant Fried Noodles | Gelora, Dapur Cendana, Melati Hemat | Original, Rendang, Ayam Geprek +3, Sambal Matah +3, Cabai Ijo | 80 g 3200; 85 g x5 15500 | form=noodle art=noodle pack=40
Mie Kuah Instan = Instant Noodle Soup | Gelora, Dapur Cendana, Melati Hemat | Ayam Bawang, Soto, Kari Ayam +2, Baso Sapi, Soto Betawi +2 | 72 g 3100; 72 g x5 15000 | form=noodle art=noodle pack=40
Mie Cup = Cup Noodles | Gelora, Samudra Rasa | Ayam Bawang, Kari, Goreng Pedas +2, Seafood +4, Tom Yam +4 | 65 g 6500; 75 g 7500 | form=cup art=noodle pack=24
Mie Pedas = Hot Noodles | Naga Merapi | Level 1, Level 3, Level 5, Keju +6 | 110 g 8500; 110 g x4 33000 | form=noodle art=chili pack=20
@ mie-kering
Mie Telur = Dried Egg Noodles | Gelora, Dapur Cendana | Keriting, Urai, Tipis | 200 g 7500; 400 g 14000 | form=pouch art=noodle pack=24
Bihun = Rice Vermicelli | Bulir Fajar, Melati Hemat | Beras, Jagung -12 | 160 g 6500; 320 g 12000 | form=pouch art=noodle pack=30
Soun = Glass Noodles | Bulir Fajar | Kacang Hijau, Singkong -20 | 100 g 6000; 200 g 11500 | form=pouch art=noodle pack=40
Kwetiau Kering = Dried Flat Noodles | Dapur Cendana | Original, Lebar | 250 g 11500 | form=pouch art=noodle pack=24
@ pasta
Spageti = Spaghetti | Cahaya Gandum, Gandum Senja | No. 3, No. 5, Biji Utuh +15 | 225 g 10500; 450 g 19500 | form=pouch art=wheat pack=24
Makaroni = Macaroni | Cahaya Gandum | Pipa, Spiral, Kerang, Fusilli | 200 g 7500; 400 g 14500 | form=pouch art=wheat pack=24
Saus Pasta = Pasta Sauce | Cahaya Gandum | Bolognese, Carbonara +6, Arrabbiata | 300 g 24500; 490 g 37500 | form=jar art=tomato pack=12
`
