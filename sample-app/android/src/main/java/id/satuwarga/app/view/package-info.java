/** The app's own pages, in Android's widgets; what a mini-app shows is drawn by the SDK. */
package id.satuwarga.app.view;
