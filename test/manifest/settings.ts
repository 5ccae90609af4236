/** The settings of an invented borough. */
export const environment = {
  APP_ID: '5f0e3c52-8a4b-4d0e-9c39-6f1d2a7b8c01',
  BOT_ID: '5f0e3c52-8a4b-4d0e-9c39-6f1d2a7b8c02',
  SITE_URL: 'https://golden-thread.thornmere.example',
}
