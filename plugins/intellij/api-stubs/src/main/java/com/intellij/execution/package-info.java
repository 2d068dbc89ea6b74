/** Declarations of the API, to compile against. Any use of them at run time fails. */
package com.intellij.execution;
