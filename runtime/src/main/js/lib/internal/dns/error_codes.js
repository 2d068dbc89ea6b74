'use strict';

// Error codes of the resolver, as the modules dns and dns/promises show them.
const names = 'NODATA FORMERR SERVFAIL NOTFOUND NOTIMP REFUSED BADQUERY BADNAME BADFAMILY ' +
  'BADRESP CONNREFUSED TIMEOUT EOF FILE NOMEM DESTRUCTION BADSTR BADFLAGS NONAME BADHINTS ' +
  'NOTINITIALIZED LOADIPHLPAPI ADDRGETNETWORKPARAMS CANCELLED';

for (const name of names.split(' ')) exports[name] = name === 'EOF' ? 'EOF' : `E${name}`;
