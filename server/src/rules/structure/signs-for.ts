/** Whether the organ that signed a report is the one that its title names. */
import { organKey, organLevel, sameOrgan } from '../../report/organ.ts';
import { placesOf } from '../../report/places.ts';

/** Where the name of one organ of several may end. */
const ENDS = '会局委办室厅府署院社部处';
/** Fewer characters are no name of an organ, but the end of one. */
const SHORTEST = 4;

/** The same organ, one name short for the other, its office, or one of several that signed together. */
export function signsFor(signed: string, own: string): boolean {
  const name = signed.replace(/\s+/g, '');
  if (oneSignsFor(name, own)) return true;
  const note = /^(.*)[（(](.+)[）)]$/.exec(name);
  if (note && [note[1], note[2]].some((part) => oneSignsFor(part as string, own))) return true;
  for (let at = SHORTEST; at <= name.length - SHORTEST; at++) {
    if (!ENDS.includes(name[at - 1] as string) || office.test(name.slice(at))) continue;
    if (sameOrgan(name.slice(at), own) || byOffice(name.slice(at), own)) return true;
  }
  return false;
}

const oneSignsFor = (signed: string, own: string): boolean =>
  sameOrgan(signed, own) || shortForm(signed, own) || byOffice(signed, own) || forAll(signed, own);

/** One name is the other's short form, for organs of one level: of the places in front, and of what it does. */
function shortForm(a: string, b: string): boolean {
  if (organLevel(a) !== organLevel(b)) return false;
  const [x, y] = [partsOf(a), partsOf(b)];
  const [own, other] = [withoutStem(x, y), withoutStem(y, x)];
  return isShort(own.work, other.work) && samePlace(own.place, other.place);
}

/** One may be left out, or be its level alone: 县发改局. */
const samePlace = (a: string, b: string): boolean =>
  a === '' || b === '' || isShort(a, b) || (a.length === 1 && b.endsWith(a)) || (b.length === 1 && a.endsWith(b));

interface Parts {
  /** The last place in front of the name, of which the others are the superiors: 澄溪县 of 东岭市澄溪县水利局. */
  readonly place: string;
  readonly work: string;
}

function partsOf(organ: string): Parts {
  const key = organKey(organ).replace(/(?<=[省市州盟县区旗乡镇])政府$/, '');
  const places = placesOf(key, 0, organLevel(key) === 'government');
  return { place: places.at(-1) ?? '', work: key.slice(places.join('').length) };
}

/** 澄溪水利局 beside 澄溪县水利局: the place does without its 县. */
function withoutStem(own: Parts, { place }: Parts): Parts {
  const stem = place.slice(0, -1);
  return own.place === '' && stem.length > 1 && own.work.startsWith(stem)
    ? { place, work: own.work.slice(stem.length) }
    : own;
}

/** General words in front, which names for short leave out: 生态环境局, 行政审批局. */
const general = /^(?:行政|生态|自然|综合|公共|城市|(?:住房和)?城乡)(?=...)/;

/** One has the characters of the other in their order, from the first on: 水利局 is not short for 农田水利建设局. */
function isShort(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return [long, long.replace(general, '')].some((one) => one[0] === short[0] && abbreviates(short, one));
}

/** 发改局 has its characters in 发展和改革局, in their order. */
function abbreviates(short: string, long: string): boolean {
  let at = 0;
  for (const c of long) if (c === short[at]) at++;
  return at === short.length;
}

/** What is left of the name of a government's office behind the government's own. */
const office = /(?:党政|党政综合|综合|政务公开|政府信息与政务公开|政府信息公开)?办公[室厅]$/;

/** The report of a government or a zone is published by its office: the authority in charge (《条例》第四十九条). */
function byOffice(signed: string, own: string): boolean {
  const level = organLevel(own);
  const governs = level === 'government' || level === 'town' || organKey(own) !== own;
  const head = governs ? office.exec(signed) : null;
  return head !== null && head.index > 1 && sameOrgan(signed.slice(0, head.index), own);
}

/** The report of all of a line of work: 水利系统, 气象部门, 海关关区; 全国海关, signed by 海关总署. */
const all = /(?:系统|部门|机关|关区)$/;
const everywhere = /^全[国省市县区州]/;

function forAll(signed: string, own: string): boolean {
  const bare = own.replace(/\s+/g, '');
  const line = bare.replace(all, '');
  const work = line.replace(everywhere, '');
  // 水利系统 without a place is as short as its line of work.
  const short = work !== line || (line !== bare && line.length < SHORTEST);
  return (line !== bare || work !== line) && work.length >= (short ? 2 : SHORTEST) && abbreviates(work, signed);
}
