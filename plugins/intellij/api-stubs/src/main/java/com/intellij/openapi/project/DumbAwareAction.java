package com.intellij.openapi.project;

import com.intellij.openapi.actionSystem.AnAction;

/** Declared as the API declares it, as far as it is used. */
public abstract class DumbAwareAction extends AnAction {}
