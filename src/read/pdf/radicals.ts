// Characters that fonts of PDFs give in place of ideographs: when one glyph serves a radical and the ideograph of the same
// shape, the font's table may name the radical (`⻔` for `门`). They look the same and match nothing.

/**
 * CJK Radicals Supplement to unified ideographs, the ones with a shape of modern writing. Source: Unicode Character
 * Database, EquivalentUnifiedIdeograph.txt. The block has no compatibility mappings of its own, but for two.
 */
const SUPPLEMENT =
  '⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺗心⺙攵⺜日⺝月⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺪疋⺫罒⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺶羊⺷羋⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'

/** Kangxi radicals whose compatibility mapping is a form that simplified writing does not use. */
const SIMPLIFIED = '⼾户'

let table: Map<string, string> | null = null

/** The text with ideographs for radicals and for compatibility ideographs. */
export function unifyRadicals(text: string): string {
  if (!/[\u2e80-\u2fdf\uf900-\ufaff]/.test(text)) return text
  if (table === null) {
    table = new Map()
    const pairs = [...(SUPPLEMENT + SIMPLIFIED)]
    for (let i = 0; i < pairs.length; i += 2) table.set(pairs[i]!, pairs[i + 1]!)
  }
  const known = table
  return text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, character => known.get(character) ?? character.normalize('NFKC'))
}
