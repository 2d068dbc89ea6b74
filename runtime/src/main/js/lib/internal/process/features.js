'use strict';

// Descriptive values of process that few programs read.

const { getOptionValue } = require('internal/options');
const builtins = internalBinding('builtins');

const config = Object.freeze({
  target_defaults: Object.freeze({
    cflags: [],
    default_configuration: 'Release',
    defines: [],
    include_dirs: [],
    libraries: [],
  }),
  variables: Object.freeze({
    host_arch: process.arch,
    target_arch: process.arch,
    napi_build_version: '10',
    node_shared: false,
    v8_enable_i18n_support: 1,
    v8_enable_inspector: 1,
    node_builtin_shareable_builtins: [],
  }),
});

const features = Object.freeze({
  __proto__: null,
  inspector: builtins.exists('inspector'),
  debug: false,
  uv: true,
  ipv6: true,
  tls_alpn: false,
  tls_sni: false,
  tls_ocsp: false,
  tls: false,
  openssl_is_boringssl: false,
  cached_builtins: true,
  require_module: getOptionValue('--experimental-require-module') !== false,
  typescript: false,
});

module.exports = {
  config,
  features: Object.setPrototypeOf({ ...features }, Object.prototype),
  argv0: process.execPath,
  moduleLoadList: [],
  allowedNodeEnvironmentFlags: new Set(internalBinding('options').environmentFlags()),
  title: getOptionValue('--title') ?? 'node',
};
