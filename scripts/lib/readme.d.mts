export function standalone(text: string): string;
export function standaloneReadme(file: string): string;
