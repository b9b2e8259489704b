/** Names of those whom a letter greets, and of whom it is from, in the languages of Europe and in Chinese. */
import { isNamedHan, isSpokenName } from './hanNames';
import { isPerson, latinName } from './latinNames';
import { findByRules, type Rule, type Searched, type Span } from './span';

/** Names behind greetings and titles, and below the last words of a letter. */
export function findAddressedNames(searched: Searched): Span[] {
  return findByRules(searched, addressedRules);
}

const oneName = "\\p{Lu}\\p{Ll}['’]?[\\p{L}]{1,19}(?:-\\p{Lu}\\p{Ll}{1,19})?";
const titles =
  '(?:(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Herrn?|Frau|Monsieur|Madame|Mme|Mlle|Sr|Sra|Señora?|Signora?|Sig|Dott|Mevrouw|Meneer|Pan|Pani)\\.? )';

const greetings = [
  ...['Hi', 'Hello', 'Dear', 'Hey', 'Hallo', 'Hej', 'Liebe', 'Lieber', 'Guten Tag', 'Guten Morgen'],
  ...['Sehr geehrter', 'Sehr geehrte', 'Bonjour', 'Bonsoir', 'Salut', 'Cher', 'Chère', 'Hola'],
  ...['Estimado', 'Estimada', 'Querido', 'Querida', 'Ciao', 'Gentile', 'Caro', 'Cara', 'Olá'],
  ...['Prezado', 'Prezada', 'Beste', 'Geachte', 'Kære', 'Hei', 'Cześć', 'Good morning'],
  ...['Good afternoon', 'Good evening', 'Madame', 'Monsieur'],
];
const lowerGreetings = greetings.map(word => `${word.toLowerCase()} `);

const closings = [
  ...['regards', 'sincerely', 'cheers', 'thanks', 'thank you', 'best', 'best wishes', 'yours'],
  ...['yours truly', 'cordially', 'grüßen', 'grüße', 'gruß', 'cordialement', 'bien à vous'],
  ...['à bientôt', 'saludos', 'atentamente', 'un saludo', 'saluti', 'groet', 'groeten', 'hilsen'],
  ...['hälsningar', 'atenciosamente', 'abraços', 'pozdrawiam'],
];

/** Whom greetings name that is nobody. */
const everybody =
  /^(?:Teams?|All|There|Every(?:one|body)|Sirs?|Madam|World|Guys|Folks|Friends?|Customers?|Users?|Support|Developers?|Kotlin|Client|Server|Admin|Reader|Colleagues?|Name|You|Community|Again|From|Docker|Vue|React|Rust|Python|Java|Node|Swift|Flutter|Partner|Member|Valued|Dear|Hello|Hi|Damen|Herren|Frau|Herr|Kunde|Kunden|Kollegen|Zusammen|Tous|Todos|Equipo|Cliente|Monsieur|Madame|Mundo|Monde|Welt|Hiring|Kind|Best|Warm|Many|Thanks|Sent|Please|The|This|I|We|Let|Note)$/;

/** What examples call somebody. */
const samples = /^(?:John|Jane|Alice|Bob|Charlie|Foo|Bar|Joe|Max)$/;

function isAddressed(value: string): boolean {
  return isPerson(value) && !everybody.test(value.split(' ')[0] ?? '') && !samples.test(value);
}

const lineStart = '(?<=(?:^|[\\n>"“])[>*_ \\t]{0,4}|\\\\n|[:!] )';

/** Patterns of such names. */
export const addressedRules: readonly Rule[] = [
  {
    kind: 'name',
    begins: lowerGreetings,
    pattern: new RegExp(
      `${lineStart}(?:${greetings.join('|')}) ${titles}{1,2}(${latinName}|${oneName})(?![\\w(])`,
      'duy',
    ),
    group: 1,
    accept: isAddressed,
  },
  {
    kind: 'name',
    begins: lowerGreetings,
    pattern: new RegExp(
      `${lineStart}(?:${greetings.join('|')}) (${latinName}|${oneName})(?=,(?:[\\s<]|\\\\n|$)|\\s?<(?:br|/p|/div)|!? ?\\n)`,
      'duy',
    ),
    group: 1,
    accept: isAddressed,
  },
  // Wherever somebody is spoken of with a title and a point.
  {
    kind: 'name',
    begins: ['mr. ', 'mrs. ', 'ms. ', 'dr. ', 'prof. ', 'herr ', 'herrn ', 'frau '],
    pattern: new RegExp(
      `(?<![\\p{L}\\d_.-])(?:(?:Mrs?|Ms|Dr|Prof)\\.|Herrn?|Frau) (?:Dr\\. )?(${latinName}|${oneName})(?![\\w(])`,
      'duy',
    ),
    group: 1,
    accept: isAddressed,
  },
  // Below the last words, with the department's sign before it or none: `i. A. …`.
  {
    kind: 'name',
    begins: closings,
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:${closings.map(anyCase).join('|')})(?:[ \\t]{0,2}[,.!]?[ \\t]{0,2}(?:(?:<br ?/?>|</p><p>|\\\\n|\\n[>\\t ]{0,4}){1,3})|, )(?:[-—–]{1,3}[ \\n])?(?:i\\. ?[AV]\\. )?${titles}?(${latinName}|${oneName})(?=[ \\t]{0,2}(?:\\n|<|$|\\\\n|,[ \\t]*\\n))`,
      'duy',
    ),
    group: 1,
    accept: isAddressed,
  },
  {
    kind: 'name',
    begins: ['您好', '你好', '尊敬的', '敬爱的', '亲爱的', '顾客', '客户', '用户'],
    pattern:
      /(?:[您你]好[,，]?|(?:尊敬|敬爱|亲爱)的(?:顾客|客户|用户|会员)?)\s?["'`*]{0,3}(\p{Script=Han}{2,4}?)(?=\s?(?:先生|女士|小姐|老师|同学|总|[:：,，!！]))/duy,
    group: 1,
    accept: isGreeted,
  },
  // `高橋健太 様`
  {
    kind: 'name',
    begins: [' 様', ' 殿'],
    pattern: / [様殿](?<=(?:^|[\s「、。>])(\p{Script=Han}{3,5}) [様殿])(?!\p{Script=Han})/duy,
    group: 1,
  },
  {
    kind: 'name',
    begins: ['此致', '敬礼', '祝好', '商祺', '顺祝', '谢谢', '感谢', '敬上'],
    pattern:
      /(?:此致|敬礼|祝好|商祺|谢谢|感谢)[!！。,，~]{0,2}\s{0,3}(?:<\/?(?:br|p|div)\s?\/?>\s{0,3}){0,3}(?:[^\s<]{2,16}(?:\n|<br\s?\/?>)\s{0,3})?(\p{Script=Han}{2,4})(?=\s{0,2}(?:\n|<|$))/duy,
    group: 1,
    accept: isSpokenName,
  },
];

/** People are greeted with their whole name: two letters are more often a word. */
function isGreeted(value: string): boolean {
  return value.length > 2 ? isNamedHan(value) : isSpokenName(value);
}

/** A word with or without a capital. */
function anyCase(word: string): string {
  const [first = ''] = word;
  return `[${first}${first.toUpperCase()}]${word.slice(1)}`;
}
