package com.intellij.execution.configurations;

/** Declared as the API declares it, as far as it is used. */
public interface RunProfileState {}
