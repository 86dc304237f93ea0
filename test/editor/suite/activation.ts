import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { departmentReport } from '../../fixtures/base.ts';
import { show } from './support.ts';

const EXTENSION_ID = 'xxgk-report.xxgk-report';

export function activationTests(): void {
  suite('activation', () => {
    // The first of all: the server is still to be started.
    test('formatting in the first second of a window waits for the server', async function () {
      this.retries(0); // there is no second first
      const extension = vscode.extensions.getExtension(EXTENSION_ID);
      assert.ok(extension, `${EXTENSION_ID} is not installed`);
      const { document } = await show('刚打开.md', departmentReport);
      await extension.activate();
      const options = { tabSize: 2, insertSpaces: true };
      const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
        'vscode.executeFormatDocumentProvider',
        document.uri,
        options,
      );
      assert.ok(edits && edits.length > 0, `no edits: ${JSON.stringify(edits)}`);
    });

    test('the extension is there and activates', async () => {
      const extension = vscode.extensions.getExtension(EXTENSION_ID);
      assert.ok(extension, `${EXTENSION_ID} is not installed`);
      await extension.activate();
      assert.equal(extension.isActive, true);
    });
  });
}
