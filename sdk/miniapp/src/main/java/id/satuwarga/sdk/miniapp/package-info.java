/** What an OPD writes to join the one citizen app. Needs the JDK and Gson, nothing else. */
package id.satuwarga.sdk.miniapp;
