/** The places that names of organs begin with: 安陵市, 东屏区 of 安陵市东屏区教育局, 县 of 县教育局. */

/** Zones without a government of their own, and the area of a customs office. A 林区 or 矿区 may be a district. */
export const zone =
  /(?:开发|经开|高新|技术|园|保税|综保|示范|名胜|风景|景|度假|试验|实验|合作|工业|产业|管理|港|关)区$/;

/** 积石山保安族东乡族撒拉族自治县 */
const LONGEST_PLACE = 16;
const PLACE_END = /[省市州盟县区旗]/;
/** 住房和城市, 老区, and zones: words that end like places; and what stands for organs. */
const NO_PLACE = /[和与及局委厅会院办部处所站馆]|(?:城市|都市|[新社街辖小库灌老片牧]区|保护区)$/;
/** Districts whose names have but one character more; of counties there are many. */
const SHORT_DISTRICT = /^[城郊矿]区$/;
/** The place is a beginning only of another word: 市场, 区域, 县域, 区划. */
const GOES_ON: Readonly<Record<string, string>> = { 市: '场', 区: '域划', 县: '域' };
/** 市政, 县级: such words begin names too, where the place is the level alone. */
const LEVEL_GOES_ON: Readonly<Record<string, string>> = {
  市: '场政容民区县级',
  区: '域划级县',
  县: '域级',
  州: '级',
  省: '级',
};

/**
 * The places from `from` on, the widest first; each but the level alone (县) is spelled as in the name. Those of a
 * government are the whole of its name.
 */
export function placesOf(name: string, from: number, government: boolean): readonly string[] {
  const places: string[] = [];
  let at = from;
  for (let last = 0; ; ) {
    const place = placeAt(name, at, government);
    if (place === null) break;
    const rank = rankOf(place);
    // 青岚县革命老区…: a county lies in no county. A city may lie in a city.
    if (rank < last || (rank === last && !place.endsWith('市'))) break;
    places.push(place);
    at += place.length;
    last = rank;
  }
  if (government && at < name.length) places.push(name.slice(at)); // 浦东新区
  return places;
}

function placeAt(name: string, at: number, government: boolean): string | null {
  const [first = '', second = ''] = name.slice(at);
  if (at === 0 && PLACE_END.test(first)) {
    const alone = second === '' ? government : !(LEVEL_GOES_ON[first] ?? '').includes(second);
    if (alone) return first;
  }
  for (let end = at + 1; end < name.length && end < at + LONGEST_PLACE; end++) {
    const last = name[end] ?? '';
    if (!PLACE_END.test(last)) continue;
    const place = name.slice(at, end + 1);
    const long = place.length > 2 || last === '县' || SHORT_DISTRICT.test(place);
    const word = NO_PLACE.test(place) || zone.test(place) || (GOES_ON[last] ?? ' ').includes(name[end + 1] ?? '　');
    if (long && !word) return place;
  }
  return null;
}

/** How high a place stands: 1 a province, 2 a city or prefecture (a city may as well be a county), 3 a county or district. */
export function rankOf(place: string): 1 | 2 | 3 {
  if (/(?:省|自治区|兵团)$|^(?:北京|上海|天津|重庆)市$/.test(place)) return 1;
  return /(?:[市州盟]|地区)$/.test(place) ? 2 : 3;
}
