import { RE2JS } from 're2js'

/**
 * A pattern as Go's regexp package reads it: an unanchored search over code points, in time linear in the text.
 * Throws Go's own words, `error parsing regexp: ...`, for a pattern that Go refuses.
 * Source: regexp.MatchString; test/logic/alert-matching.json. docs/fidelity.md has the patterns that re2js reads otherwise.
 */
export function compile(pattern: string): (text: string) => boolean {
  const re = RE2JS.compile(withGoClasses(pattern))
  return (text) => re.test(text)
}

/**
 * Names of Unicode classes that Go's regexp knows (Go 1.26, Unicode 15), as re2js spells them: categories, their long
 * names, and scripts. SignWriting is missing because Go cannot find it: its look-up makes Signwriting of every spelling.
 */
const categories = `
C Cc Cf Cn Co Cs L LC Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs`
const aliases = `
Cased_Letter=LC Close_Punctuation=Pe Combining_Mark=M Connector_Punctuation=Pc Control=Cc Currency_Symbol=Sc
Dash_Punctuation=Pd Decimal_Number=Nd Enclosing_Mark=Me Final_Punctuation=Pf Format=Cf Initial_Punctuation=Pi
Letter=L Letter_Number=Nl Line_Separator=Zl Lowercase_Letter=Ll Mark=M Math_Symbol=Sm Modifier_Letter=Lm
Modifier_Symbol=Sk Nonspacing_Mark=Mn Number=N Open_Punctuation=Ps Other=C Other_Letter=Lo Other_Number=No
Other_Punctuation=Po Other_Symbol=So Paragraph_Separator=Zp Private_Use=Co Punctuation=P Separator=Z
Space_Separator=Zs Spacing_Mark=Mc Surrogate=Cs Symbol=S Titlecase_Letter=Lt Unassigned=Cn Uppercase_Letter=Lu
cntrl=Cc digit=Nd punct=P`
const scripts = `
Adlam Ahom Anatolian_Hieroglyphs Arabic Armenian Avestan Balinese Bamum Bassa_Vah Batak Bengali Bhaiksuki
Bopomofo Brahmi Braille Buginese Buhid Canadian_Aboriginal Carian Caucasian_Albanian Chakma Cham Cherokee
Chorasmian Common Coptic Cuneiform Cypriot Cypro_Minoan Cyrillic Deseret Devanagari Dives_Akuru Dogra Duployan
Egyptian_Hieroglyphs Elbasan Elymaic Ethiopic Georgian Glagolitic Gothic Grantha Greek Gujarati Gunjala_Gondi
Gurmukhi Han Hangul Hanifi_Rohingya Hanunoo Hatran Hebrew Hiragana Imperial_Aramaic Inherited
Inscriptional_Pahlavi Inscriptional_Parthian Javanese Kaithi Kannada Katakana Kawi Kayah_Li Kharoshthi
Khitan_Small_Script Khmer Khojki Khudawadi Lao Latin Lepcha Limbu Linear_A Linear_B Lisu Lycian Lydian
Mahajani Makasar Malayalam Mandaic Manichaean Marchen Masaram_Gondi Medefaidrin Meetei_Mayek Mende_Kikakui
Meroitic_Cursive Meroitic_Hieroglyphs Miao Modi Mongolian Mro Multani Myanmar Nabataean Nag_Mundari
Nandinagari New_Tai_Lue Newa Nko Nushu Nyiakeng_Puachue_Hmong Ogham Ol_Chiki Old_Hungarian Old_Italic
Old_North_Arabian Old_Permic Old_Persian Old_Sogdian Old_South_Arabian Old_Turkic Old_Uyghur Oriya Osage
Osmanya Pahawh_Hmong Palmyrene Pau_Cin_Hau Phags_Pa Phoenician Psalter_Pahlavi Rejang Runic Samaritan
Saurashtra Sharada Shavian Siddham Sinhala Sogdian Sora_Sompeng Soyombo Sundanese Syloti_Nagri Syriac Tagalog
Tagbanwa Tai_Le Tai_Tham Tai_Viet Takri Tamil Tangsa Tangut Telugu Thaana Thai Tibetan Tifinagh Tirhuta Toto
Ugaritic Vai Vithkuqi Wancho Warang_Citi Yezidi Yi Zanabazar_Square`

/** Go compares names without regard to case, `_`, `-` and blanks. */
const normal = (name: string): string => name.toLowerCase().replace(/[_\- ]/g, '')

let known: ReadonlyMap<string, string> | undefined

/**
 * The pattern with its Unicode classes (`\p{greek}`, `\pl`) spelled as re2js knows them.
 * @throws Error with Go's words for a class that Go does not know, as `\p{Emoji}`, of which re2js has many
 */
export function withGoClasses(pattern: string): string {
  if (!/\\p/i.test(pattern)) return pattern
  known ??= new Map(
    `${categories} ${scripts} ${aliases} ASCII=Ascii Any Assigned`
      .trim()
      .split(/\s+/)
      .map((entry) => {
        const [name = '', spelling = name] = entry.split('=')
        return [normal(name), spelling]
      }),
  )
  const names = known
  // What \Q…\E quotes and what another backslash escapes is not a class.
  return pattern.replace(
    /\\Q.*?(?:\\E|$)|\\([pP])(?:\{(\^?)([^}]*)\}|(.?))|\\./gsu,
    (written, kind, not, name, letter) => {
      // re2js says what is wrong with a brace that nothing closes.
      if (kind === undefined || letter === '{') return written
      const spelling = names.get(normal(name ?? letter))
      if (spelling === undefined || (name ?? letter) === '')
        throw new Error(`error parsing regexp: invalid character class range: \`${written}\``)
      return `\\${kind}{${not ?? ''}${spelling}}`
    },
  )
}
