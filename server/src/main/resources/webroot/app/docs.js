/** The contract, shown by Swagger UI; calls go to the very server that serves this page. */
window.SwaggerUIBundle({
  url: '/openapi.yaml',
  domNode: document.getElementById('contract'),
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
  syntaxHighlight: false,
});
