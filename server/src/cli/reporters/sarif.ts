import { version } from '../../../../package.json';
import type { Locale } from '../../messages/index.ts';
import type { Severity } from '../../rules/rule.ts';
import type { FindingOut, Range } from '../outcome.ts';
import type { Reporter } from './reporter.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const region = ({ start, end }: Range) => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

/** A path as a reference of a URI: `#`, blanks and Chinese escaped, `/` kept. */
function uri(path: string): string {
  const escaped = path.split('/').map(encodeURIComponent).join('/');
  return /^[A-Za-z]%3A\//.test(escaped) ? `file:///${escaped.replace('%3A', ':')}` : escaped;
}

/** SARIF 2.1.0: for code scanning and other collectors of findings. */
export function sarif(locale: Locale): Reporter {
  const rules = new Map<string, number>();
  const indexOf = (rule: string): number => {
    const known = rules.get(rule);
    if (known !== undefined) return known;
    rules.set(rule, rules.size);
    return rules.size - 1;
  };
  const place = (path: string, range: Range) => ({
    physicalLocation: { artifactLocation: { uri: uri(path) }, region: region(range) },
  });
  const result = (path: string, finding: FindingOut) => ({
    ruleId: finding.rule,
    ruleIndex: indexOf(finding.rule),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [place(path, finding.range)],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map((related, id) => ({
        id,
        ...place(related.path ?? path, related.range),
        message: { text: related.message },
      })),
    }),
    ...(finding.fixes.length > 0 && {
      fixes: finding.fixes.map((fix) => ({
        description: { text: fix.title },
        artifactChanges: [
          {
            artifactLocation: { uri: uri(path) },
            replacements: fix.edits.map((edit) => ({
              deletedRegion: region(edit.range),
              insertedContent: { text: edit.newText },
            })),
          },
        ],
      })),
    }),
  });
  return {
    details: true,
    file: (file) => file.findings.map((finding) => JSON.stringify(result(file.path, finding))).join(',\n'),
    frame() {
      const driver = {
        name: 'xxgk',
        version,
        semanticVersion: version,
        rules: [...rules.keys()].map((id) => ({ id })),
      };
      const language = locale === 'en' ? 'en' : 'zh-CN';
      return {
        head: `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","language":"${language}","results":[\n`,
        between: ',\n',
        tail: `\n],"tool":${JSON.stringify({ driver })}}]}\n`,
      };
    },
  };
}
