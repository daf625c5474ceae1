// Loaded before the bot (node --require): a connection to anything but this machine fails and leaves a line, and so
// does the look-up of a name. With NETWORK_LOG every target is written there, one a line.
const { appendFileSync } = require('node:fs');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|0\.0\.0\.0|::)$/;
const REFUSAL = 'only loopback connections are allowed';
const log = process.env.NETWORK_LOG;

const note = (target) => {
  if (log) appendFileSync(log, `${target}\n`);
};
const refuse = (target) => {
  process.stderr.write(`network-guard: refused ${target}\n`);
  return new Error(REFUSAL);
};

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  const options =
    typeof first === 'object' && first !== null ? first : { port: first, host: args[1] };
  const host = options.host ?? 'localhost';
  const target = options.path ?? `${host}:${options.port}`;
  note(target);
  if (!options.path && !LOOPBACK.test(host)) {
    const error = refuse(target);
    process.nextTick(() => this.destroy(error));
    return this;
  }
  return connect.apply(this, args);
};

const lookup = dns.lookup;
dns.lookup = (name, ...rest) => {
  if (LOOPBACK.test(name)) return lookup(name, ...rest);
  note(`name ${name}`);
  const error = refuse(`the name ${name}`);
  process.nextTick(() => rest.at(-1)(error));
};

dgram.Socket.prototype.send = () => {
  note('datagram');
  throw refuse('a datagram');
};
