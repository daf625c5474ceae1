// Loaded before the bot (node --require): calls of Microsoft's login go to LOGIN_STAND_IN on this machine instead,
// since the SDK takes no other address for a certificate. They arrive with the path and the body they were sent with.
const http = require('node:http');
const https = require('node:https');

const request = https.request;

https.request = function (options, ...others) {
  if (options.hostname !== 'login.microsoftonline.com') {
    return request.call(this, options, ...others);
  }
  const { method, headers, path } = options;
  return http.request(new URL(path, process.env.LOGIN_STAND_IN), { method, headers }, ...others);
};
