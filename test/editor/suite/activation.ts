import assert from 'node:assert/strict';
import * as vscode from 'vscode';

export const EXTENSION_ID = 'xxgk-report.xxgk-report';

export function activationTests(): void {
  suite('activation', () => {
    test('the extension is there and activates', async () => {
      const extension = vscode.extensions.getExtension(EXTENSION_ID);
      assert.ok(extension, `${EXTENSION_ID} is not installed`);
      await extension.activate();
      assert.equal(extension.isActive, true);
    });
  });
}
