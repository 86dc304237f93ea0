import type { cli as zh } from '../zh-cn/cli.ts';

/** English sentences: cli. Same keys and arguments as the Chinese ones. */
export const cli: Readonly<Record<keyof typeof zh, string>> = {
  'config.syntax': 'Not valid JSON',
  'config.syntax.comma': 'A comma is missing here',
  'config.syntax.colon': 'A colon is missing here',
  'config.syntax.close': 'A bracket is not closed',
  'config.syntax.value': 'A name or value is missing here',
  'config.syntax.string': 'A quotation mark is not closed',
  'config.syntax.backslash':
    'a \\ has a meaning of its own in JSON; write the place of a file with /, as in reports/2024',
  'config.unknownKey': 'There is no setting "{key}"',
  'config.missingKey': '"{key}" is missing',
  'config.notObject': '"{key}" must be an object {…}, it is {value}',
  'config.notArray': '"{key}" must be a list […], it is {value}',
  'config.notString': '"{key}" must be text, it is {value}',
  'config.empty': '"{key}" must not be empty',
  'config.backslash': 'the place of a file is written with /, not with \\: now {value}',
  'config.reason':
    'letting a finding stand needs a reason, for whoever reads the report later: add "reason": "why it is right"',
  'config.unknownRule': 'There is no rule named {value}',
  'config.level': 'The level of "{key}" must be one of {allowed}, it is {value}',
  'config.table': '"{key}" must be one of {allowed}, it is {value}',
  'config.language': '"{key}" must be one of {allowed}, it is {value}',
  'cli.error': 'error',
  'cli.warning': 'warning',
  'cli.information': 'info',
  'cli.hint': 'hint',
  'cli.errors': 'errors: {n}',
  'cli.warnings': 'warnings: {n}',
  'cli.informations': 'information: {n}',
  'cli.hints': 'hints: {n}',
  'cli.comma': ', ',
  'cli.noFindings': 'no findings',
  'cli.noReports': 'no annual report recognised (files seen: {files})',
  'cli.seen': ' (reports checked: {recognised})',
  'cli.seenOthers': ' (reports recognised: {recognised}; other files: {others})',
  'cli.seenUnreadable': ' (reports recognised: {recognised}; unreadable files: {unreadable})',
  'cli.seenBoth': ' (reports recognised: {recognised}; other files: {others}; unreadable: {unreadable})',
  'cli.gbk': 'read as GBK: {names}',
  'cli.gbk.more': '{n} files read as GBK: {names} and others',
  'cli.damaged': 'bytes that could not be read stand as \ufffd: {names}',
  'cli.damaged.more': '{n} files have bytes that could not be read and stand as \ufffd: {names} and others',
  'cli.noFiles': 'no .md, .txt, .ndbg, .html, .docx or .pdf file was found',
  'cli.passedOver': '{n} more files were not checked ({kinds}): name them, or add --all-formats',
  'cli.noPath': 'name the files or folders',
  'cli.onePath': 'name one file',
  'cli.twoPaths': 'Name two reports: last year’s, then this year’s',
  'cli.superfluous': '"{word}" is not expected',
  'cli.optionMissing': '{option} is missing',
  'cli.unknownOption': 'there is no option {option}',
  'cli.unknownCommand': 'there is no command {command}',
  'cli.unknownRule': 'there is no rule {rule}',
  'cli.similarRules': 'perhaps: {rules}',
  'cli.noValue': 'option {option} takes no value',
  'cli.valueMissing': 'option {option} needs a value',
  'cli.twice': 'option {option} can be given only once',
  'cli.oneOf': 'option {option} must be one of {allowed}',
  'cli.outputEnds': 'the output file must end in one of {allowed}; it is "{file}"',
  'cli.emptyPath': 'one of the paths is empty (a variable without a value?)',
  'cli.badYear': 'the year must have four digits, {first} to {last}, such as 2024; it is {year}',
  'cli.seeHelp': 'see xxgk {command} --help',
  'cli.notReport': 'not an annual report on government information disclosure',
  'cli.fixOther': 'a file of this kind cannot be mended in place; make Markdown of it first with xxgk convert',
  'cli.fixed': '{n} mended',
  'cli.wouldFix': '{n} could be mended',
  'cli.nothingToFix': 'nothing can be mended automatically',
  'cli.written': 'wrote {file}',
  'cli.write.damaged': 'has bytes that could not be read; left alone so that nothing is lost: save it as UTF-8 first',
  'cli.write.changed': 'was changed by another program after it was read; left alone: run again',
  'cli.write.unencodable': 'cannot be written back exactly in its encoding; left alone: save it as UTF-8 first',
  'cli.write.no-permission': 'no permission to write',
  'cli.write.in-use': 'is open in another program, Word perhaps; not written: close it and try again',
  'cli.write.no-folder': 'there is no such folder: make it first',
  'cli.write.is-folder': 'is a folder: name a file in it',
  'cli.write.write-failed': 'could not be written; the file is as it was',
  'cli.write.exists': 'exists already and was not overwritten',
  'cli.write.isInput': 'one of the files that were read: not overwritten; name another file',
  'cli.write.existsForce': 'exists already and was not overwritten; add --force to overwrite it',
  'file-unreadable.not-found': 'no such file or folder',
  'file-unreadable.no-permission': 'no permission to read',
  'file-unreadable.in-use': 'held by another program; close it and try again',
  'file-unreadable.not-a-file': 'not a file',
  'file-unreadable.link-loop': 'a link that leads back to itself',
  'file-unreadable.too-large': 'the file is too large ({size} MB); at most {limit} MB are read',
  'file-unreadable.read-failed': 'could not be read ({reason})',
  'file-unreadable.binary': 'not a text file',
  'file-unreadable.docx': 'this is a Word document (.docx), not a text file',
  'file-unreadable.doc': 'this is an old Word document (.doc); save it as .docx or text',
  'file-unreadable.pdf': 'this is a PDF file, not a text file',
  'file-unreadable.zip': 'this is an archive, not a text file',
  help: `xxgk: checks annual reports on government information disclosure (政府信息公开工作年度报告)

Usage
  xxgk check [options] PATH…                   check files, or all reports in folders
  xxgk extract FILE                            print the data of one report as JSON
  xxgk fix [--all] [--dry-run] PATH…           mend automatically
  xxgk new --organ ORGAN --year YEAR [-o FILE]  begin a report
  xxgk convert FILE [-o FILE]                  import as Markdown, or export as Word, web page or PDF
  xxgk rollup [options] PATH…                  add up the tables of many reports, hold the organ’s own against them
  xxgk compare LAST THIS                       the figures of two years side by side
  xxgk explain [RULE]                          explain a rule, or list all rules

Options
  --lang zh-cn|en   language of the output, Chinese by default
  -h, --help        show help; xxgk help COMMAND shows that of a command
  --version         show the version

A path is a .md, .txt, .ndbg, .html, .docx or .pdf file or a folder that holds some; "-" is standard input.`,
  'help.check': `Usage: xxgk check [options] PATH…

Checks files, or the .md, .txt, .ndbg, .html, .docx and .pdf files in folders and below. A file named itself is
checked as a report; one in a folder that is not recognised is listed without findings. Reports of
one organ in consecutive years are compared.

Options
  --format FORM                     text, json, html (a page to send), csv (for a spreadsheet), sarif, github;
                                    by default as the output's name ends, else text
  -o, --output FILE                 write to this file; without it, to the screen
  --force                           overwrite an output file that is there
  --config FILE                     use this project file instead of the nearest .xxgkrc.json
  --all-formats                     also .doc, .wps, .rtf, .odt, .mht and the like in folders (most need LibreOffice,
                                    some seconds each)
  --lang zh-cn|en                   language of the output, Chinese by default
  --stdin-name NAME                 treat standard input as a file of this name
  --color, --no-color               force colours on or off

Exit codes
  0  no finding of level error    1  some    2  could not run, or a file could not be read
  A folder without a file to check gives 0 too; standard error says that there was none.`,
  'help.extract': `Usage: xxgk extract [options] FILE

Prints organ, year, sections, every cell of the three tables and the numbers of the text as JSON.

Options
  --stdin-name NAME   treat standard input as a file of this name
  --lang zh-cn|en     language of messages, Chinese by default

Exit codes
  0  done    2  could not be read, or is no report`,
  'help.fix': `Usage: xxgk fix [options] PATH…

Mends files in place. Only what changes no figure and asserts no fact; a file is replaced as a whole,
never left half written.

Options
  --all               also the preferred fixes that change figures or add sentences
  --dry-run           write nothing, show what would change
  --config FILE       use this project file instead of the nearest .xxgkrc.json
  --stdin-name NAME   treat standard input as a file of this name (the result goes to standard output)
  --lang zh-cn|en     language of messages, Chinese by default

Exit codes
  0  done    2  could not run, or a file could not be read or written`,
  'help.new': `Usage: xxgk new --organ ORGAN --year YEAR [--from FOLDER] [-o FILE]

Begins a report in the official form: title, preface, six sections, three tables, signature.

Options
  --organ ORGAN       full name of the organ, such as 清源县人民政府
  --year YEAR         report year, such as 2024
  --from FOLDER       fill the tables with the sums of the reports of that year in it, the organ's own left out
  -o, --output FILE   write to this file (an existing one is never overwritten) instead of standard output
  --lang zh-cn|en     language of messages, Chinese by default

Exit codes
  0  done    1  written, but the sums are not complete (what was left out is told)    2  could not run, or not written`,
  'help.convert': `Usage: xxgk convert [options] FILE

Reads .docx, .pdf, .html, .mht, .xlsx, .txt, .md, with LibreOffice .doc, .wps, .odt, .rtf, and writes what the name of the output file ends in:
.md (the standard Markdown form), .docx (laid out as an official document), .html, .pdf (with Edge, Chrome or Chromium).
What could not be carried (pictures, comments …) is told.

Options
  -o, --output FILE     output file; without it the Markdown goes to standard output
  --fragment            for .html: the text alone, looks on each element, to be pasted into a site's editor
  --force               overwrite an output file that exists
  --stdin-name NAME     treat standard input as a file of this name
  --lang zh-cn|en       language of the output, default Chinese

Exit code
  0  done    2  could not run, or a file could not be read or written`,
  'help.rollup': `Usage: xxgk rollup [options] PATH…

Adds up the three tables of the reports of one year, cell by cell. Of several of the same organ one counts. The report of a
government whose departments are there too (清源县人民政府 beside 清源县水利局) holds their figures already: it does not
count, and is held against the sums; cells that differ are listed. Reports that by their names are of another county, or of
a government above, do not count. Whatever was left out is told.

Options
  --year YEAR           that year; default: the one most reports are of
  --organ ORGAN         whose parts these are: its own report does not count and is held against the sums
  --against FILE        hold this report against the sums
  --format md|csv|json  md: the tables and a list of the organs; csv: every cell of every organ, for a spreadsheet;
                        default: by the end of the output's name, else md
  -o, --output FILE     write to this file instead of standard output
  --force               overwrite an output file that exists
  --config FILE         use this project file instead of the nearest .xxgkrc.json
  --all-formats         also .doc, .wps, .rtf, .odt, .mht and the like in folders (most need LibreOffice, some seconds each)
  --lang zh-cn|en       language of the output, Chinese by default

Exit codes
  0  done, and the same    1  the report differs, or the sums are not complete    2  could not run, or a file could not be read`,
  'help.compare': `Usage: xxgk compare [options] LAST THIS

Every cell of the three tables of two reports: last year, this year, difference, growth; and whether requests carried over,
documents in force and stated growth lead on from one to the other, and whether long stretches of text are the same.

Options
  --all                list every column of 表三, and what is 0 in both
  --format md|json     default: by the end of the output's name, else md
  -o, --output FILE    write to this file instead of standard output
  --force              overwrite an output file that exists
  --lang zh-cn|en      language of the output, Chinese by default

Exit codes
  0  done    2  could not run, or a file could not be read or is no report`,
  'help.explain': `Usage: xxgk explain [RULE]

Says what a rule finds, on what ground, how to mend it and how to switch it off; without a rule, lists all.

Options
  --lang zh-cn|en   language of the output, Chinese by default

Exit codes
  0  done    2  there is no such rule`,
  'explain.what': 'What it finds',
  'explain.why': 'Why',
  'explain.fix': 'How to mend it',
  'explain.off': 'How to switch it off',
  'explain.offHow': `one line: write <!-- xxgk-disable-next-line {rule}: reason --> above it
a file: write <!-- xxgk-disable {rule}: reason --> at its top
a project: write { "rules": { "{rule}": "off" } } in .xxgkrc.json`,
};
