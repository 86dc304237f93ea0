// VS Code for the Web, as near as it gets here: client and server in web workers, without Node.

/** Opens workbenches whose extension runs in the web worker host; their pictures have names of their own. */
export const inWebWorker =
  (openWorkbench) =>
  async (folder, options = {}) => {
    const settings = { ...options.settings, 'remote.extensionKind': { 'xxgk-report.xxgk-report': ['web'] } };
    const vscode = await openWorkbench(folder, { ...options, settings });
    const screenshot = vscode.screenshot.bind(vscode);
    vscode.screenshot = (name) => screenshot(`web-${name}`);
    return vscode;
  };
