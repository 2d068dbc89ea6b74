package com.redhat.devtools.lsp4ij.dap.client;

/** Declared as the API declares it, as far as it is used. */
public class DAPClient {}
