/** Names the manifest knows. Of the stub too, which may load nothing else. */

/** The language of files whose names say that they are reports. */
export const ownLanguage = 'xxgk-report';

/** Languages reports are written in. */
export const languages: readonly string[] = ['markdown', 'plaintext', ownLanguage];

/** What kind of panel a preview is. */
export const viewType = 'xxgk.preview';

/** Imports a file, and shows a place in what it becomes. */
export const importCommand = 'xxgk.import';
