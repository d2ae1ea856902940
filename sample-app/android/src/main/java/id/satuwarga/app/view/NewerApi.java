package id.satuwarga.app.view;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Calls what came after Android 8, behind a look at the version of the phone. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@interface NewerApi {}
