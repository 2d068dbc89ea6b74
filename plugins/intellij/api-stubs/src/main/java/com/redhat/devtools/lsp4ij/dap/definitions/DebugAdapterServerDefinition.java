package com.redhat.devtools.lsp4ij.dap.definitions;

/** Declared as the API declares it, as far as it is used. */
public abstract class DebugAdapterServerDefinition {}
