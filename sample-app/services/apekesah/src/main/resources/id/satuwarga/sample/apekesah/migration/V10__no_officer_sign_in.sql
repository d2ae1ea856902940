-- what a sign-in needs on its way back travels in the browser's own cookie: begun ones leave nothing here
DROP TABLE officer_sign_in;
