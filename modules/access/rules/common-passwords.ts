/**
 * Beginnings of the passwords that guessing starts with, ten signs or longer or nearly so, in English and Indonesian;
 * compared small, with look-alike digits read as letters and trailing digits and signs dropped. Short on purpose:
 * the throttle does the rest.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `password passwordku passwort passphrase administrator admin adminadmin superadmin superuser rootroot letmein letmeinnow
  welcome welcomeback welcometo changeme changemenow changethis qwerty qwertyuiop qwertyqwerty qwertyasdf asdfghjkl
  asdfghjklasdf zxcvbnm zxcvbnmasdf qazwsxedc qazwsx iloveyou iloveyouso iloveindonesia sayangku sayangkamu
  akusayangkamu cintaku cintakamu bismillah bismillahirrahmanirrahim alhamdulillah assalamualaikum indonesia
  indonesiaraya indonesiamerdeka merdeka garuda garudaindonesia jakarta jakartabarat bandung surabaya rahasia
  rahasiaku rahasianegara katasandi sandisandi kasir kasirkasir kasirtoko toko tokoku tokosaya tokosejahtera ujung
  ujungujung football basketball baseball superman batman spiderman pokemon dragon monkey princess sunshine
  starwars computer internet samsung samsunggalaxy iphone whatsapp facebook instagram google microsoft windows
  test testtest testing testpassword demo demodemo guest guestguest default secret supersecret trustno master
  mastermaster hello helloworld helloworldhello freedom whatever abcdefghij abcdefghijk abcabcabc abcd abcdabcd
  login loginlogin access accessaccess system systemsystem server serverserver user username useruser manager
  managermanager cashier cashiercashier shop shopshop retail retailretail semangat selamat selamatpagi selamatdatang
  terimakasih bahagia keluarga keluargaku anakku ibuku mamaku papaku ayahku`.split(/\s+/),
)
