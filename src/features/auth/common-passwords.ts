/** The most used passwords of eight characters and more; shorter ones are refused by length. */
const COMMON = new Set(
  `12345678 123456789 1234567890 12345678910 123123123 987654321 0987654321 11111111 111111111 00000000 000000000
  88888888 99999999 55555555 66666666 77777777 22222222 33333333 44444444 12341234 11223344 1122334455 112233445566
  147258369 123456789a 123456789q a123456789 q123456789 a12345678 1a2b3c4d 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc
  zaq12wsx zaq1zaq1 q1w2e3r4 q1w2e3r4t5 qwertyuiop qwerty12 qwerty123 qwerty1234 qwerty12345 qwerty123456 qwertyui
  qwertyuio asdfghjk asdfghjkl asdf1234 asdfasdf zxcvbnm1 zxcvbnm123 zxcvbnm, abcd1234 abc12345 abc123456 abcdefgh
  abcdefg1 abcdefghi abcdef123 aa123456 aa12345678 a1b2c3d4 password password1 password12 password123 password1234
  password! passw0rd p@ssw0rd p@ssword pa55word pa$$word passwords mypassword letmein1 letmein123 welcome1 welcome12
  welcome123 iloveyou iloveyou1 iloveyou2 iloveyou! loveyou1 princess princess1 sunshine sunshine1 football football1
  baseball baseball1 basketball superman superman1 batman123 spiderman pokemon1 pokemon123 starwars starwars1
  trustno1 whatever whatever1 computer computer1 internet internet1 samsung1 samsung123 facebook facebook1 google123
  michelle jennifer jessica1 michael1 jordan23 jonathan victoria charlie1 elizabeth alexander alexandra danielle
  christian christopher patricia veronica stephanie nicholas benjamin anthony1 joshua123 hannah123 ashley123
  chocolate cheese123 butterfly dolphins elephant mustang1 mercedes corvette ferrari1 liverpool liverpool1 chelsea1
  arsenal1 barcelona realmadrid juventus manchester cocacola midnight midnight1 sunflower rainbow1 diamond1 platinum
  blink182 metallica slipknot nirvana1 changeme changeme1 default1 administrator admin123 admin1234 administrador
  root1234 test1234 test12345 testtest guest123 user1234 secret123 access14 master123 monkey123 dragon123 shadow123
  killer123 freedom1 forever1 friends1 lovelove loveme123 babygirl babygirl1 angel123 angels123 family123 jesus123
  blessed1 heaven123 hello123 hellohello goodluck happy123 summer123 winter123 spring123 autumn123 january1 december
  november september october1 contraseña contrasena contrasena1 teamomucho teamo123 tequiero tequiero1 mariposa
  estrella1 123456abc 123abc456 123qweasd 123qwe123 qweqweqwe qwe123qwe qweasdzxc qazwsxedc qazwsx123 qazwsx12
  parley123 parleyparley english1 english123 speakenglish iloveenglish`
    .split(/\s+/)
    .filter(Boolean),
);

/** True for the passwords that guessing starts with: common ones, one repeated sign, or the account's own e-mail. */
export function isTooCommon(password: string, email: string): boolean {
  const folded = password.normalize("NFKC").toLowerCase();
  const [localPart = ""] = email.split("@");
  return COMMON.has(folded) || new Set(folded).size <= 2 || folded === email || folded === localPart;
}
