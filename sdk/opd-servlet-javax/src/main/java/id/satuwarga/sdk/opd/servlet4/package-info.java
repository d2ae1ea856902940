/** The endpoint of a mini-app as a servlet, for containers of Java EE (Servlet 4). */
package id.satuwarga.sdk.opd.servlet4;
