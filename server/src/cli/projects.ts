/** The project files of the paths at hand: found upward from each folder, loaded before anything is checked. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Locale, say } from '../messages/index.ts';
import { ruleIds } from '../report/ruleIds.ts';
import type { Project } from '../workspace/config.ts';
import { type Config, configName } from '../workspace/types.ts';
import { configBundle } from './bundles.ts';
import { note } from './io.ts';
import { readErrorKey, readText } from './read.ts';
import { DASH } from './walk.ts';

/** What the project file says of one file. */
export interface InProject {
  readonly project: Project;
  /** Path from the folder of the project file. */
  readonly path: string;
}

export interface Projects {
  /** null where no project file is found. */
  of(path: string): InProject | null;
  /** What the first of them that says one says; null where none does. */
  readonly language: Config['messageLanguage'];
}

const none: Projects = { of: () => null, language: null };

/**
 * null where one of them cannot be obeyed: it has been told where and why, and nothing must be done by half of the rules.
 * @param paths the files that will be asked for
 * @param given `--config`: the only project file then
 */
export function projectsOrFail(paths: readonly string[], given: string | undefined, locale: Locale): Projects | null {
  const configOf = given === undefined ? finder() : () => given;
  const files = new Set<string>();
  for (const path of given === undefined ? paths : ['']) {
    if (path === DASH) continue;
    const config = configOf(folderOf(path));
    if (config !== null) files.add(config);
  }
  if (files.size === 0) return none;
  const { openProject, parseConfig } = configBundle();
  const opened = new Map<string, { readonly project: Project; readonly folder: string }>();
  const problems: string[] = [];
  for (const file of files) {
    const result = readText(file);
    if ('error' in result) {
      problems.push(`${file}: ${say(locale, readErrorKey(result.error), result.error.args)}`);
      continue;
    }
    const { config, problems: found } = parseConfig(result.file.text, ruleIds);
    for (const { from, message } of found) {
      problems.push(`${file}:${from.line + 1}:${from.character + 1}: ${say(locale, message.key, message.args)}`);
    }
    if (config) opened.set(file, { project: openProject(config), folder: dirname(resolve(file)) });
  }
  for (const problem of problems) note(problem);
  if (problems.length > 0) return null;
  let language: Projects['language'] = null;
  for (const { project } of opened.values()) language ??= project.config.messageLanguage;
  return {
    language,
    of(path) {
      if (path === DASH) return null;
      const found = opened.get(configOf(folderOf(path)) ?? '');
      if (!found) return null;
      const inside = relative(found.folder, resolve(path));
      return { project: found.project, path: sep === '\\' ? inside.replaceAll(sep, '/') : inside };
    },
  };
}

/** The folder part of a path, '' for the current one; cheap, as it is asked for each file. */
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Nearest project file at or above a folder; each folder is looked at once. */
function finder(): (folder: string) => string | null {
  const byFolder = new Map<string, string | null>();
  const byPath = new Map<string, string | null>();
  const find = (folder: string): string | null => {
    const known = byPath.get(folder);
    if (known !== undefined) return known;
    const file = join(folder, configName);
    const parent = dirname(folder);
    const found = existsSync(file) ? file : parent === folder ? null : find(parent);
    byPath.set(folder, found);
    return found;
  };
  return (folder) => {
    let found = byFolder.get(folder);
    if (found === undefined) {
      found = find(resolve(folder));
      byFolder.set(folder, found);
    }
    return found;
  };
}
