/** What the names of organs tell when reports are added up: which of them are one, and which belong to which. */
import { isInstitution, type OrganLevel, organKey, organLevel } from '../report/organ.ts';
import { placesOf, rankOf } from '../report/places.ts';

export interface OrganName {
  /** The name without what does not tell organs apart: blanks, 人民政府, a note in brackets at its end. */
  readonly key: string;
  /** The note in brackets at its end; two organs may differ by it alone. */
  readonly note: string;
  readonly level: OrganLevel;
  /** The places at its beginning: 安陵市, 东屏区 of 安陵市东屏区教育局, 县 of 县教育局. Of a government they are the name. */
  readonly places: readonly string[];
  /** Its report may hold the figures of other organs: those of a government, a town, a zone. */
  readonly holds: boolean;
  /** A school, a hospital, an enterprise. */
  readonly institution: boolean;
}

/** Names are read this far: no organ has a longer one. */
const MOST_CHARACTERS = 60;
const OWN_LEVEL = /本级|机关/;
/** Organs of the centre in a place, and of the party: their names begin with who they belong to. */
const frontOf = (key: string): number =>
  /^(?:中共|中国共产党|国家税务总局|国家统计局|中国人民银行)/.exec(key)?.[0].length ?? 0;

export function nameOf(organ: string | null): OrganName {
  const plain = (organ ?? '').replace(/[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/g, '').slice(0, MOST_CHARACTERS);
  const note = /[（(]([^（）()]*)[）)]$/.exec(plain)?.[1] ?? '';
  const bare = plain.replace(/[（(][^（）()]*[）)]$/, '');
  const key = organKey(bare).replace(/(?<=[省市州盟县区旗乡镇])政府(?=$|办)/, '');
  const whole = organ === null ? 'unknown' : organLevel(bare);
  // 青岚县人民政府（本级）: what the government itself did, without its departments.
  const level = whole === 'government' && OWN_LEVEL.test(note) ? 'department' : whole;
  return {
    key: level === whole ? key : `${key}${note}`,
    note: level === whole ? note : '',
    level,
    places: placesOf(key, frontOf(key), level === 'government'),
    holds: level === 'government' || level === 'town' || /(?:管委会|管理委员会)$/.test(bare),
    institution: isInstitution(bare),
  };
}

export const rankOfGovernment = ({ places, key }: OrganName): number => rankOf(places.at(-1) ?? key);

/** A name without some of the superiors in front, and what was cut off. */
interface Form {
  readonly form: string;
  readonly above: string;
}

/** The name, then one place less at a time; of a government at last its level alone. */
function* formsOf({ key, places, level }: OrganName): Iterable<Form> {
  yield { form: key, above: '' };
  for (const at of placeEnds(key, places)) if (at < key.length) yield { form: key.slice(at), above: key.slice(0, at) };
  if (level === 'government' && key.length > 1) yield { form: key.slice(-1), above: key.slice(0, -1) };
}

function placeEnds(key: string, places: readonly string[]): readonly number[] {
  let at = 0;
  return places.map((place) => {
    at = key.indexOf(place, at) + place.length;
    return at;
  });
}

/** Whether one only spells more superiors than the other: 安陵市东屏区, 东屏区 and nothing; 青岚县 and 县. */
const agree = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a);

interface Known<Item> extends Form {
  readonly name: OrganName;
  readonly item: Item;
}

/** Organs by their names, however many of their superiors these spell. */
export class Names<Item> {
  private readonly byForm = new Map<string, Known<Item>[]>();

  add(name: OrganName, item: Item): void {
    if (name.key === '') return;
    for (const { form, above } of formsOf(name)) {
      const known = { form, above, name, item };
      const others = this.byForm.get(form);
      if (others) others.push(known);
      else this.byForm.set(form, [known]);
    }
  }

  /** Those of the very name; where there is none, those that spell more or less in front of it. */
  same(name: OrganName): readonly Item[] {
    if (name.key === '') return [];
    const found = new Set<Item>();
    const exact = new Set<Item>();
    for (const { form, above } of formsOf(name)) {
      for (const one of this.byForm.get(form) ?? []) {
        const { key, note } = one.name;
        if (!agree(above, one.above) || (note !== name.note && note !== '' && name.note !== '')) continue;
        (key === name.key ? exact : found).add(one.item);
      }
    }
    return [...(exact.size > 0 ? exact : found)];
  }

  /** Those an organ belongs to by its name, 清源县 for 清源县水利局, the nearest last; none where several fit alike. */
  above(name: OrganName): readonly Item[] {
    const { key, places } = name;
    const found = new Set<Item>();
    const front = frontOf(key);
    const ends = placeEnds(key, places);
    const starts = [front, ...ends];
    for (let end = front + 1; end < key.length; end++) {
      for (const start of starts) {
        if (start >= end || (end - start === 1 && !ends.includes(end))) continue;
        this.take(name, key.slice(start, end), key.slice(front, start), found);
      }
      // 县人民政府, where organs say which county.
      if (ends.includes(end)) this.take(name, key.slice(end - 1, end), key.slice(front, end - 1), found);
    }
    return [...found];
  }

  private take({ key, institution }: OrganName, form: string, before: string, found: Set<Item>): void {
    const fits = (this.byForm.get(form) ?? []).filter(
      ({ name, above }) => name.key !== key && agree(before, above) && !(institution && name.level === 'town'),
    );
    if (fits[0] && new Set(fits.map(({ name }) => name.key)).size === 1) found.add(fits[0].item);
  }
}

/** Whether an organ is no part of a whole, as far as the names tell: it stands above it, or lies elsewhere. */
export function outsideOf(whole: OrganName, name: OrganName): 'above' | 'elsewhere' | null {
  const own = new Names<true>();
  own.add(whole, true);
  if (own.above(name).length > 0) return null;
  const other = new Names<true>();
  other.add(name, true);
  if (name.level === 'government' && other.above(whole).length > 0) return 'above';
  const [first] = name.places;
  if (first === undefined || whole.level !== 'government') return null;
  const rank = rankOfGovernment(whole);
  const level = rankOf(first);
  if (first.length === 1) return level < rank ? 'elsewhere' : null;
  // Which city a county lies in is not in its name; a city may be a county's equal, and lie in another city, unless it has
  // districts of its own.
  if (level > rank || (level === 2 && rank === 2 && name.places.length === 1)) return null;
  const branch = name.key.lastIndexOf(stemOf(whole));
  return branch > 0 && /[局院]/.test(name.key.slice(0, branch)) ? null : 'elsewhere';
}

/** 东屏 of 安陵市东屏区, by which branches are named: 安陵市公安局东屏分局. */
const stemOf = ({ places, key }: OrganName): string => {
  const place = places.at(-1) ?? key;
  return place.length > 2 ? place.slice(0, -1) : place;
};
