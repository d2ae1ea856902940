package id.satuwarga.sdk.android.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Calls what minSdk does not have, behind a look at the version: not judged against API 26. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@interface NewerApi {}
