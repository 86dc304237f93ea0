/** What a report can be written as: Word, a page, the text of a page for a site's editor, PDF, Markdown. */
export type ExportFormat = 'docx' | 'html' | 'fragment' | 'pdf' | 'md';
