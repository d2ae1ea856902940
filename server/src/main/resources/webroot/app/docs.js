/** The contract, shown by Swagger UI; calls go to the very server that serves this page, whatever the file names. */
window.SwaggerUIBundle({
  url: '/openapi.yaml',
  domNode: document.getElementById('contract'),
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
  syntaxHighlight: false,
  requestInterceptor: (request) => {
    const { pathname, search } = new URL(request.url, location.origin);
    return Object.assign(request, { url: location.origin + pathname + search });
  },
});
