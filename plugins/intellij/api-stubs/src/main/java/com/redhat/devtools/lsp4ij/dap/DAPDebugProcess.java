package com.redhat.devtools.lsp4ij.dap;

/** Declared as the API declares it, as far as it is used. */
public class DAPDebugProcess {}
