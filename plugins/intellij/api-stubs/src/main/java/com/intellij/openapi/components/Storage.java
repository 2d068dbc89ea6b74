package com.intellij.openapi.components;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Declared as the API declares it, as far as it is used. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Storage {
  String value() default "";
}
