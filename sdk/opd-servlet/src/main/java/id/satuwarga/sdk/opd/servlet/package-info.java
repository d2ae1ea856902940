/** The endpoint of a mini-app as a servlet, for containers of Jakarta EE (Servlet 5 and 6). */
package id.satuwarga.sdk.opd.servlet;
