/** `xxgk convert`: a file of any kind to Markdown; a report to Word, a web page or PDF. */
import { basename, extname } from 'node:path';
import type { ExportFormat } from '../convert/formats.ts';
import { type Locale, say } from '../messages/index.ts';
import type { Finding, Report, ReportService } from '../service.ts';
import { filesBundle } from './bundles.ts';
import { type AsyncCommand, exitCodes } from './command.ts';
import { deliver } from './deliver.ts';
import { help } from './help.ts';
import { note } from './io.ts';
import { openService } from './load.ts';
import { localeOf } from './locale.ts';
import { parseOptions } from './options.ts';
import { type InProject, projectsOrFail } from './projects.ts';
import { readBytes, readErrorKey, STDIN } from './read.ts';
import { DASH } from './walk.ts';

const formats: Readonly<Record<string, ExportFormat>> = {
  '.md': 'md',
  '.markdown': 'md',
  '.docx': 'docx',
  '.html': 'html',
  '.htm': 'html',
  '.pdf': 'pdf',
};

export const command: AsyncCommand = async (args) => {
  const options = parseOptions(args, { output: 'value', fragment: 'flag', force: 'flag', 'stdin-name': 'value' });
  const { values, flags, positionals, lang } = options;
  const early = lang ?? 'zh-cn';
  if (flags.has('help')) return help('convert', lang);
  const [path] = positionals;
  const target = values['output'] ?? DASH;
  const known = target === DASH ? 'md' : formats[extname(target).toLowerCase()];
  const problem =
    options.problem ??
    (path === undefined || positionals.length > 1 ? say(early, 'cli.onePath') : null) ??
    (known === undefined
      ? say(early, 'cli.outputEnds', { file: target, allowed: Object.keys(formats).join(' | ') })
      : null);
  if (problem !== null || path === undefined || known === undefined) {
    note(problem ?? '');
    note(say(early, 'cli.seeHelp', { command: 'convert' }));
    return exitCodes.failed;
  }
  const projects = projectsOrFail([path], undefined, early);
  if (!projects) return exitCodes.failed;
  const locale = localeOf(lang, projects);
  const format = known === 'html' && flags.has('fragment') ? 'fragment' : known;
  const name = path === DASH ? (values['stdin-name'] ?? DASH) : path;
  try {
    const service = openService();
    const report = await read(service, path, name, locale);
    if (!report) return exitCodes.failed;
    const bytes = await filesBundle().exportReport(report, format, locale);
    const delivery = { output: target, replace: flags.has('force'), inputs: path === DASH ? [] : [path] };
    if (!deliver(bytes, delivery, locale)) return exitCodes.failed;
    // What becomes Markdown is going to be worked on.
    const unready = format === 'md' ? null : filesBundle().unready(findingsOf(service, report, projects.of(path)));
    if (unready) note(`${target}: ${say(locale, unready.key, unready.args)}`);
    return exitCodes.well;
  } catch (error) {
    if (!filesBundle().isProblem(error)) throw error;
    note(`${basename(name)}: ${say(locale, error.key, error.args)}`);
    return exitCodes.failed;
  }
};

/** What the project file says of the file is obeyed; years are not compared. */
function findingsOf(service: ReportService, report: Report, project: InProject | null): readonly Finding[] {
  return service.check(report, {
    levels: project?.project.config.rules ?? {},
    suppressions: project?.project.suppressionsOf(project.path) ?? [],
  });
}

/** The file as a report; what could not be carried is told. */
async function read(service: ReportService, path: string, name: string, locale: Locale): Promise<Report | null> {
  const bytes = readBytes(path === DASH ? STDIN : path);
  if (!(bytes instanceof Uint8Array)) {
    note(`${path}: ${say(locale, readErrorKey(bytes), bytes.args)}`);
    return null;
  }
  const { text, markdown, notes } = await filesBundle().importFile(bytes, name);
  const report = service.parse(text, { uri: name, markdown });
  const all = [...notes, ...filesBundle().leftOut(report)];
  for (const { key, args } of all) note(`${path}: ${say(locale, key, args)}`);
  return report;
}
