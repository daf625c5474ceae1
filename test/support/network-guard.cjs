// Loaded before the bot (node --require): a connection to anything but this machine fails and leaves a line.
const net = require('node:net');

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|0\.0\.0\.0|::)$/;
const connect = net.Socket.prototype.connect;

net.Socket.prototype.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  const options =
    typeof first === 'object' && first !== null ? first : { port: first, host: args[1] };
  const host = options.host ?? 'localhost';
  if (!options.path && !LOOPBACK.test(host)) {
    process.stderr.write(`network-guard: refused ${host}:${options.port}\n`);
    process.nextTick(() => this.destroy(new Error('only loopback connections are allowed')));
    return this;
  }
  return connect.apply(this, args);
};
