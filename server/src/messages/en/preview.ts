/** English sentences: preview, export and import. */
export const preview = {
  'preview.absent': 'The report lacks this cell',
  'preview.untitled': 'Annual report on government information disclosure',
  'preview.panel': 'Report preview: {title}',
  'preview.noReport':
    'This document is no annual report on government information disclosure: there is nothing to preview.',
  'preview.web': 'Web page',
  'preview.a4': 'A4 sheet',
  'preview.look': 'Look',
  'preview.previous': 'Previous problem',
  'preview.next': 'Next problem',
  'preview.problems': '{count} problems',
  'preview.noProblems': 'No problems found',
  'preview.copyReport': 'Copy all',
  'preview.copyOne': 'Copy {table}',
  'preview.tableCopied':
    '{table} is copied with its merged headers and borders: paste it into Word, WPS, Excel or the editor of a site',
  'preview.reportCopied': 'The report is copied with its tables: paste it into Word, WPS or the editor of a site',
  'preview.notCopied':
    'The clipboard could not be written. What was to be copied is selected in the preview: press Ctrl+C there (Cmd+C on macOS)',
  'convert.damaged': 'The file is damaged or incomplete and cannot be read',
  'convert.empty': 'The file is empty',
  'convert.encrypted': 'The file is protected by a password; remove it and try again',
  'convert.too-large': 'The file holds (or unpacks to) far more than an annual report does; it was not read',
  'convert.wrong-type': 'The file is not what its name says and cannot be read',
  'convert.empty-page':
    'The page holds no words: a script or a file inside it may show them; copy the text in a browser, or import the attachment',
  'convert.ofd': 'OFD files cannot be read; turn it into Word or PDF with WPS or an OFD reader and try again',
  'convert.old-sheet': 'Old workbooks (.xls, .et) cannot be read; save it as .xlsx in Excel or WPS and try again',
  'convert.other-kind':
    'Files of this kind cannot be read; those that can are .docx, .doc, .wps, .odt, .rtf, .pdf, .html, .mht, .xlsx, .csv, .txt, .md',
  'convert.no-text': 'The file holds no text (it may be a scan) and cannot be read',
  'convert.no-office':
    'Files of this kind (.doc, .wps, .rtf, .odt) need LibreOffice to be read; or save it as .docx in Word or WPS',
  'convert.no-office-here':
    'Files of this kind (.doc, .wps, .rtf, .odt) cannot be read in a browser: save it as .docx in Word or WPS and try again',
  'convert.no-print-here':
    'No PDF can be made here: export the web page, open it in the browser, and choose “Save as PDF” when you print it',
  'convert.no-browser': 'No Edge, Chrome or Chromium was found to make a PDF; you can print the exported page instead',
  'convert.program-failed': '{program} did not do the conversion',
  'convert.unready.errors': 'The report still has {errors} errors; correct them before it is published',
  'convert.unready.prompts':
    'The report still holds {prompts} prompts or blanks of the template; fill them in before it is published',
  'convert.unready.both':
    'The report still has {errors} errors and {prompts} prompts or blanks of the template; mend them before it is published',
  'convert.note.pictures': '{count} pictures were left behind',
  'convert.note.changes': 'The file has {count} tracked changes; it was read as if all were accepted',
  'convert.note.comments': '{count} comments were left behind',
  'convert.note.title': 'The text has no title: that of the web page (<title>) was taken',
  'convert.note.hidden': '{count} stretches of hidden text were left behind',
  'convert.note.footnotes': 'Footnotes and endnotes were put at the end',
  'convert.note.emphasis': 'Of {count} stretches in bold, italics or underlined only the words were kept',
  'convert.note.objects': '{count} charts, formulas or embedded objects were left behind',
  'convert.note.chunks':
    '{count} inserted files (RTF and the like) were not read; open the document in Word and save it as a new .docx',
  'convert.note.openTables':
    'the tables have no lines: cells were told apart by where their words stand; check figures that stand close together',
  'convert.note.openColumns':
    '{count} pages have two columns, and the tables no lines: the columns were not told apart and their text is out of order; use the Word file or the web page, or mend it by the original',
  'convert.note.columns':
    '{count} pages have two columns: the left one was read first; check the order against the original',
  'convert.note.margins': 'The words of headers and footers were left behind',
  'convert.note.formulas':
    '{count} formulas have no saved result and were read as blank; open and save the workbook in Excel or WPS and try again',
  'convert.note.pages': 'There are too many pages: the last {count} were not read',
  'convert.note.scanned': '{count} pages hold no text (they may be pictures) and were left behind',
  'convert.note.rows': 'The sheet is too long: only its first {count} rows were read',
  'review.unreadable': 'could not be read: it is gone, may not be read, or is larger than {limit} MB',
  'review.passedOver': '{files} files ({kinds}) were not looked at: import them, or save them as .docx',
  'review.beyondFiles': 'there are too many files, and {count} were not read: open only the folder that is needed',
  'review.beyondFolders': 'there are too many folders, and {count} were not entered: open only the one that is needed',
  'check.title': 'Check of {title}',
  'check.number': 'No.',
  'check.level': 'Level',
  'check.finding': 'Finding',
  'check.place': 'Place',
  'check.words': 'Text',
  'check.many': 'Annual reports checked ({n})',
  'check.year': 'Year',
  'check.row': 'Line',
  'check.column': 'Column',
  'check.rule': 'Rule',
  'check.line': 'line {line}',
  'convert.failed': 'The conversion failed; the log says more',
  'convert.note.frames': '{count} pages or files inside the page were left behind',
  'convert.note.links': 'Of {count} hyperlinks only the words were kept',
  'convert.note.before': '{count} lines before the title (navigation and the like) were left behind',
  'convert.note.second': 'The file holds two reports: only the first one was taken',
} as const;
