/** What the end of a file's name says of it, in every room alike. */

/** What the names of such files fit. @param ends without the dot */
export const endsIn = (ends: readonly string[]): RegExp => new RegExp(`\\.(?:${ends.join('|')})$`, 'i');

/** Ends of names of texts a report may stand in as it is read. */
export const textEnds = ['md', 'markdown', 'txt', 'ndbg'] as const;
/** Of web pages, which become Markdown first. */
const pageEnds = ['html', 'htm'] as const;
/** Of other files that are looked for in folders. */
const paperEnds = ['docx', 'pdf'] as const;
/** Of documents that are looked at in folders on request alone: most need LibreOffice, which takes seconds for each. */
export const slowEnds = [
  'doc',
  'docm',
  'dot',
  'dotx',
  'dotm',
  'wps',
  'wpt',
  'rtf',
  'odt',
  'fodt',
  'mht',
  'mhtml',
  'ofd',
] as const;

/** Of workbooks that hold a table. */
const sheetEnds = ['xlsx', 'xlsm'] as const;
/** Of other documents people have beside them: they are no reports, and told to be none. */
const otherEnds = ['xls', 'et', 'ett', 'ods', 'ppt', 'pptx', 'xml'] as const;

/**
 * Ends of names of the files an import is offered for: documents, which no editor shows as text, pages, and texts that
 * are not edited as they are. The menu of the explorer is made from them.
 */
export const importKinds = {
  documents: [...paperEnds, ...slowEnds, ...sheetEnds],
  pages: pageEnds,
  texts: ['csv', 'txt'],
} as const;

/** Of files a program that can convert reads besides texts. */
export const convertedEnds = [...pageEnds, ...paperEnds] as const;

const TEXT = endsIn(textEnds);
const PAGE = endsIn(pageEnds);
const PLAIN = endsIn(['txt']);
const CONVERTED = endsIn(convertedEnds);
const READ = endsIn([...textEnds, ...convertedEnds]);
const SLOW = endsIn(slowEnds);
const SHEET = endsIn(sheetEnds);
const OFFICE = endsIn([...importKinds.documents, ...otherEnds]);

/** @param name of a file, its path or its URI */
export const isTextName = (name: string): boolean => TEXT.test(name);

/** Plain text: what would be marks of Markdown are characters like all others. */
export const isPlainName = (name: string): boolean => PLAIN.test(name);

export const isPageName = (name: string): boolean => PAGE.test(name);

/** A page, a Word file, a PDF: a report once it is converted. */
export const isConvertedName = (name: string): boolean => CONVERTED.test(name);

/** Whether it can be a report whatever it holds: what is read of a folder by a program that can convert. */
export const isReportName = (name: string): boolean => READ.test(name);

/** Whether it is a document of another kind, which may be a report. */
export const isSlowName = (name: string): boolean => SLOW.test(name);

export const isSheetName = (name: string): boolean => SHEET.test(name);

/** A document no program shows as text: a report, if it is one, once a library or LibreOffice has read it. */
export const isOfficeName = (name: string): boolean => OFFICE.test(name);

/** What Word keeps beside a document while it is open. @param name without its folder */
export const isLockName = (name: string): boolean => name.startsWith('~$');
