/** What an organ is, by its name: which duties of the report bind it depends on that. */
import { derived } from './derived.ts';
import { placesOf, zone } from './places.ts';
import type { Report, Title } from './types.ts';

/**
 * government  a people's government, or the bare name of a 省 市 县 区 …;
 * department  a department, office or institution of one;
 * town        a 乡, 镇 or 街道;
 * unknown     anything else.
 */
export type OrganLevel = 'government' | 'department' | 'town' | 'unknown';

const town = /(?:乡|镇|街道)(?:(?:人民)?政府|办事处)?$/;
const government = /(?:政府|[省市县区州盟旗]|兵团)$/;
const department =
  /(?:局|委|办|办公室|厅|部|署|院|处|所|会|中心|队|站|室|校|学|公司|馆|台|分局|支队|总队|集团|厂|库|社|团|行|关|司|府办|会办)$/;

/** Schools, hospitals and enterprises are no organs of the state: 《条例》第五十五条 leaves their 信息公开 to other rules. */
const institution = /(?:大学|学院|学校|[中小]学|幼儿园|医院|卫生院|公司|集团|企业|事业单位|银行|自来水厂)$/;
export const isInstitution = (organ: string | null): boolean => organ !== null && institution.test(bare(organ));

/** 信息公开工作年度报告 of an institution, without 政府. */
export const isOwnDisclosure = ({ kind, organ }: Pick<Title, 'kind' | 'organ'>): boolean =>
  !/政[府务]/.test(kind) && isInstitution(organ);

/** Blanks and a note in brackets at the end dropped. */
const bare = (organ: string): string => organ.replace(/\s+/g, '').replace(/[（(][^（）()]*[）)]$/, '');

export function organLevel(organ: string | null): OrganLevel {
  if (organ === null) return 'unknown';
  const name = bare(organ);
  if (town.test(name)) return 'town';
  if (zone.test(name) || /(?:管委会|管理委员会)$/.test(name)) return 'department';
  if (government.test(name)) return 'government';
  return department.test(name) ? 'department' : 'unknown';
}

/** Of the report's own organ, told once. */
export const levelOf = (report: Report): OrganLevel => derived(report, levelOfOwn);

const levelOfOwn = ({ organ }: Report): OrganLevel => organLevel(organ);

/**
 * Whether the organ may make 规章 (《立法法》第九十一、九十三条: ministries, provinces, 设区的市, 自治州). Null where the
 * name cannot tell: a bare 市 may be a 设区的市 or not.
 */
export function mayMakeRegulations(organ: string | null): boolean | null {
  if (organ === null) return null;
  const name = bare(organ).replace(/人民政府$/, '');
  const level = organLevel(organ);
  if (level === 'town') return false;
  if (level === 'government') {
    if (/(?:省|自治区|自治州|北京市|上海市|天津市|重庆市)$/.test(name)) return true;
    if (/(?:县|区|旗)$/.test(name)) return /^(?:香港|澳门)/.test(name) ? null : false;
    return null;
  }
  if (level !== 'department') return null;
  if (zone.test(name)) return false;
  // 住房和城乡建设部, 市场监督管理总局: only what has a place in front of its name is a department of a province or less.
  if (/^(?:中国|国家|中华人民共和国|国务院|中央|全国)|(?:部|署|总局)$/.test(name)) return null;
  if (placesOf(name, 0, false).length === 0) return null;
  return /^.{2,}(?:省|市|自治州|州)人民政府/.test(bare(organ)) ? null : false;
}

/**
 * The same organ: equal after dropping blanks and what names of governments, zones and subdistricts do without (人民政府,
 * 管理委员会, 办事处), or one of them only spells more of its superiors in front.
 */
export function sameOrgan(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [organKey(a), organKey(b)];
  return x === y || (x.length < y.length ? spellsMore(y, x) : spellsMore(x, y));
}

/** What names of superiors end in: places, and organs that have branches. */
const superior = /(?:[省市州盟县区旗镇局委厅部署院行司]|(?<!城)乡|(?<!社)会|街道|政府|兵团|集团|中国|国家|共和国)$/;

/**
 * 东岭市澄溪县水利局 for 澄溪县水利局: what stands in front is a place or another organ. 林业水利局 is no 水利局, nor
 * 青山区 a 山区. A place may do without its 市 (武汉青山区) where what follows is told as a place.
 */
function spellsMore(long: string, short: string): boolean {
  if (short.length < 2 || !long.endsWith(short)) return false;
  const above = long.slice(0, -short.length);
  if (above.length > 1 && superior.test(above)) return true;
  const level = organLevel(short);
  const [place] = placesOf(short, 0, level === 'government');
  if (place?.length === 1) return true; // 县教育局
  return above.length > 1 && (place !== undefined || level === 'town' || zone.test(short));
}

/** How two spellings of an organ are known to be one: blanks, 人民政府 and the office of a zone or subdistrict do not count. */
export const organKey = (organ: string): string =>
  organ
    .replace(/\s+/g, '')
    .replaceAll('人民政府', '')
    .replace(/(?<=[区园城])(?:管委会|管理委员会)|(?<=街道)办事处/, '');
