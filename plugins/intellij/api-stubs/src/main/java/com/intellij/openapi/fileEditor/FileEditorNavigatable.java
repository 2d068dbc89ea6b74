package com.intellij.openapi.fileEditor;

/** Declared as the API declares it, as far as it is used. */
public interface FileEditorNavigatable {}
