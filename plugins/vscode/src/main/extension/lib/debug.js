'use strict';
// Debugging with `orrery dap`.

const vscode = require('vscode');

const TYPE = 'orrery';

/** What F5 does in a file for which nothing is configured. */
const thisFile = (program = '${file}') => ({
  type: TYPE,
  request: 'launch',
  name: 'Orrery: this file',
  program,
});

function debugging(find) {
  const configurations = {
    provideDebugConfigurations: () => [thisFile()],
    resolveDebugConfiguration(folder, configuration) {
      if (configuration.type || configuration.request) return configuration;
      const { document } = vscode.window.activeTextEditor ?? {};
      return document ? thisFile(document.fileName) : undefined;
    },
  };
  const adapters = {
    // What is thrown here is shown to the user.
    createDebugAdapterDescriptor: () =>
      new vscode.DebugAdapterExecutable(find(), ['dap', '--stdio']),
  };
  const { Dynamic } = vscode.DebugConfigurationProviderTriggerKind;
  return [
    vscode.debug.registerDebugConfigurationProvider(TYPE, configurations),
    vscode.debug.registerDebugConfigurationProvider(TYPE, configurations, Dynamic),
    vscode.debug.registerDebugAdapterDescriptorFactory(TYPE, adapters),
  ];
}

module.exports = { TYPE, thisFile, debugging };
