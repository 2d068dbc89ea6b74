/** Declarations of the API, to compile against. Any use of them at run time fails. */
package com.redhat.devtools.lsp4ij.settings;
