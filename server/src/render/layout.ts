/**
 * The layout of an official document (公文), GB/T 9704: what page, fragment and Word file set. Lengths in mm and pt.
 */
export const sheet = { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 } as const;

/** Room between the margins, in mm. */
export const textWidth = sheet.width - sheet.left - sheet.right;

export const sizes = {
  /** 三号 */
  body: 16,
  /** 二号 */
  title: 22,
  /** 四号 */
  pageNumber: 14,
  /** 五号; 表三 and 表四 have many columns. */
  table: 10.5,
  /** 小五 */
  wideTable: 9,
} as const;

/** 22 lines of 28 characters: a line of 28.95 pt, and characters a little closer than they are wide. */
export const lineHeight = 28.95;
export const letterSpacing = -0.21;

/** The prescribed face first, then what Windows, WPS, macOS and Linux have in its place. */
export const faces = {
  body: ['仿宋_GB2312', 'FangSong_GB2312', 'FangSong', '仿宋', 'STFangsong', 'Noto Serif CJK SC'],
  title: [
    '方正小标宋简体',
    '方正小标宋_GBK',
    'FZXiaoBiaoSong-B05S',
    'STZhongsong',
    '华文中宋',
    'Noto Serif CJK SC',
    'SimSun',
  ],
  section: ['黑体', 'SimHei', 'STHeiti', 'Noto Sans CJK SC'],
  subheading: ['楷体_GB2312', 'KaiTi_GB2312', 'KaiTi', '楷体', 'STKaiti', 'Noto Serif CJK SC'],
  table: ['宋体', 'SimSun', 'STSong', 'Noto Serif CJK SC'],
} as const;

export type Face = keyof typeof faces;

/** Value of `font-family`. */
export function fontFamily(face: Face): string {
  const generic = face === 'section' ? 'sans-serif' : 'serif';
  return [...faces[face].map((name) => `'${name}'`), generic].join(', ');
}
