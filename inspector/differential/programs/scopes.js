'use strict';

// Places to stop in, each with scopes of its own.

const vm = require('node:vm');
const shared = 'of the module';
let changing = 1;
const notCaptured = 'nobody uses it';

const cases = {
  ...require('./scopes-eval.js'),
  plain() {
    const a = 1;
    let b = a + changing, c;
    var d = [a, b];
    debugger;
    return [c, d];
  },
  closure() {
    const used = 'used', unused = 'not used';
    return (function inner(parameter) {
      const own = parameter + used;
      debugger;
      return own;
    })(1);
  },
  nothingCaptured() {
    const unused = shared;
    return (() => {
      debugger;
    })();
  },
  forLet() {
    for (let i = 0, n = 1; i < n; i++) {
      const doubled = i * 2;
      debugger;
    }
  },
  forLetCaptured() {
    const all = [];
    for (let i = 0; i < 1; i++) {
      all.push(() => i);
      debugger;
    }
    return all;
  },
  closureOfLoop() {
    const all = [];
    for (let i = 0; i < 2; i++) {
      const twice = 2 * i;
      all.push(() => {
        debugger;
        return i + twice;
      });
    }
    all[1]();
  },
  forOf() {
    for (const item of ['first']) {
      debugger;
      String(item);
    }
  },
  forOfDestructuring() {
    for (const [key, { value }] of [['k', { value: 1 }]]) debugger;
  },
  forIn() {
    for (const key in { name: 1 }) {
      debugger;
      String(key);
    }
  },
  forVar() {
    for (var i = 0; i < 1; i++) {
      debugger;
    }
  },
  whileBlock() {
    let rest = 1;
    while (rest-- > 0) {
      const inBody = rest;
      debugger;
      String(inBody);
    }
  },
  block() {
    const outer = 1;
    {
      const outer = 2, middle = 3;
      {
        let inner = middle;
        debugger;
        String(inner);
      }
    }
    return outer;
  },
  emptyBlock() {
    {
      debugger;
    }
  },
  deadZone() {
    debugger;
    const later = 1;
    let alsoLater = 2;
    return later + alsoLater;
  },
  functionInBlock() {
    {
      function declared() {}
      debugger;
    }
  },
  switchCase() {
    switch (shared) {
      case 'of the module':
        let inCase = 1;
        debugger;
        return inCase;
      default:
        const notReached = 2;
        return notReached;
    }
  },
  catchClause() {
    try {
      throw new Error('thrown');
    } catch (error) {
      debugger;
    }
  },
  catchWithVariables() {
    try {
      throw new Error('thrown');
    } catch (error) {
      const message = error.message;
      debugger;
      return message;
    }
  },
  catchPattern() {
    try {
      throw { code: 1, rest: [2] };
    } catch ({ code, rest: [first] }) {
      debugger;
      return code + first;
    }
  },
  catchNothing() {
    try {
      throw 1;
    } catch {
      debugger;
    }
  },
  catchCaptured() {
    try {
      throw 'text';
    } catch (error) {
      return (() => {
        debugger;
        return error;
      })();
    }
  },
  finallyBlock() {
    try {
      String(shared);
    } finally {
      const last = 1;
      debugger;
      String(last);
    }
  },
  labelled() {
    label: {
      const inside = 1;
      debugger;
      if (inside) break label;
    }
  },
  named() {
    (function self(again) {
      debugger;
      if (again) self(false);
    })(false);
  },
  selfUnused() {
    (function self() {
      debugger;
    })();
  },
  classExpression() {
    const Made = class Inner {
      static name2 = Inner;
      method() {
        debugger;
        return Inner;
      }
    };
    new Made().method();
  },
  usesArguments() {
    return (function (a) {
      debugger;
      return arguments.length + a;
    })(1, 2);
  },
  unusedArguments() {
    return (function (a, b) {
      debugger;
    })(1, 2, 3);
  },
  defaults() {
    return (function (a, b = a + 1, { c, d = 4 } = {}, [e] = [5], ...rest) {
      var own = b;
      debugger;
      return [own, c, d, e, rest];
    })(1, undefined, { c: 3 });
  },
  inDefault() {
    return (function (a, b = (() => { debugger; return a; })()) {
      const body = a;
      return body + b;
    })(1);
  },
  sameNameAsParameter() {
    return (function (a, b = () => a) {
      var a = 2;
      debugger;
      return b() + a;
    })(1);
  },
  arrows() {
    const add = (x) => (y) => {
      debugger;
      return x + y;
    };
    return add(1)(2);
  },
  arrowThis() {
    const arrow = () => {
      debugger;
    };
    return arrow();
  },
  arrowThisUsed() {
    const arrow = () => {
      debugger;
      return this;
    };
    return arrow();
  },
  usesThis() {
    debugger;
    return this;
  },
  sloppy() {
    new Function('a', 'debugger; return a;')(1);
  },
  sloppyPrimitive() {
    new Function('debugger;').call(5);
  },
  strictPrimitive() {
    (function () { debugger; }).call(5);
  },
  withStatement() {
    new Function('object', 'with (object) { let inside = name; debugger; } return object;')({ name: 'x' });
  },
  sloppyEval() {
    new Function('a', 'var b = 1; eval("var c = a; let d = 2; debugger;"); return b;')(1);
  },
  indirectEval() {
    (0, eval)('var leaked; { let own = 1; debugger; }');
  },
  async asyncFunction() {
    const before = 1;
    const value = await 2;
    {
      const block = before;
      debugger;
      return value + block;
    }
  },
  asyncArrow: async (x) => {
    debugger;
    return x;
  },
  *generator() {
    const started = 1;
    const got = yield started;
    debugger;
    yield got;
  },
  async *asyncGenerator() {
    for await (const item of [1]) {
      debugger;
      yield item;
    }
  },
  bound() {
    (function (a, b) { debugger; }).bind({ name: 'self' }, 1)(2);
  },
  callback() {
    [1].map(function each(item, index) {
      debugger;
      return item;
    });
  },
  anonymousCallback() {
    [1].forEach((item) => {
      debugger;
    });
  },
  sorting() {
    [2, 1].sort((a, b) => { debugger; return a - b; });
  },
  replacing() {
    'a'.replace(/a/, (match) => { debugger; return match; });
  },
  tagged() {
    const tag = (strings, ...values) => { debugger; };
    tag`one${1}two`;
  },
  proxied() {
    new Proxy({}, { get(target, name) { debugger; return 1; } }).some;
  },
  iterator() {
    [...{ *[Symbol.iterator]() { debugger; yield 1; } }];
  },
  converting() {
    `${{ toString() { debugger; return ''; } }}`;
  },
  accessor() {
    ({ get property() { debugger; return 1; } }).property;
  },
  setter() {
    ({ set property(value) { debugger; } }).property = 1;
  },
  symbolMethod() {
    const key = Symbol('key');
    ({ [key]() { debugger; } })[key]();
  },
  computedMethod() {
    ({ ['comp' + 'uted']() { debugger; } }).computed();
  },
  numberMethod() {
    ({ 5() { debugger; } })[5]();
  },
  stringMethod() {
    ({ 'two words'() { debugger; } })['two words']();
  },
  assignedName() {
    const holder = {};
    holder.member = function () { debugger; };
    holder.member();
  },
  changedName() {
    const f = function original() { debugger; };
    Object.defineProperty(f, 'name', { value: 'changed' });
    f();
  },
  nestedNames() {
    const object = { inner: { method: function () { debugger; }, arrow: () => { debugger; } } };
    object.inner.method();
  },
  vmScript() {
    vm.runInThisContext('let vmLet = 1; var vmVar = 2; { const vmBlock = 3; debugger; }', 'in-this.vm');
  },
  vmContext() {
    vm.runInNewContext('let ownLet = given; function f(p) { debugger; return ownLet + p; } f(1)',
      { given: 1 }, 'own.vm');
  },
  vmFunction() {
    vm.compileFunction('const sum = a + b; debugger; return sum;', ['a', 'b'], { filename: 'function.vm' })(1, 2);
  },
  timer() {
    const before = 1;
    setTimeout(function late() {
      debugger;
      return before;
    }, 1);
  },
  ticked() {
    process.nextTick(() => { debugger; });
  },
  microtask() {
    queueMicrotask(() => { debugger; });
  },
  thenCallback() {
    Promise.resolve(1).then((value) => { debugger; return value; });
  },
  executor() {
    return new Promise((resolve) => { debugger; resolve(); });
  },
};

class Base {
  made = (() => { debugger; return 1; })();
  constructor(name) {
    this.name = name;
  }
}

class Derived extends Base {
  #secret = 1;
  static count = 0;
  constructor(name) {
    const before = name;
    debugger;
    super(before);
    Derived.count++;
  }
  method(a) {
    const secret = this.#secret;
    debugger;
    return secret + a;
  }
  #hidden() {
    debugger;
  }
  callHidden() {
    return this.#hidden();
  }
  static make() {
    debugger;
    return this;
  }
  get value() {
    debugger;
    return super.made;
  }
}

const quiet = Object.assign(Object.create(Derived.prototype), { name: 'quiet' });

Object.assign(cases, {
  staticMethod: () => Derived.make(),
  getter: () => quiet.value,
  staticBlock: () => {
    const around = 1;
    (class Blocked {
      static field = around;
      static {
        const inBlock = 1;
        debugger;
        String(inBlock);
      }
    });
  },
  fieldInitializer: () => new (class Fields {
    first = 1;
    second = stopping(this.first);
  })(),
  beforeSuper: () => new Derived('derived'),
  baseField: () => new Base('base'),
  defaultConstructor: () => { new (class extends Base {})('x'); },
});

function stopping(value) {
  debugger;
  return value;
}

globalThis.cases = cases;
globalThis.load = () => import('./scopes.mjs').then((module) => { globalThis.esm = module.cases; });

console.log('up');
setInterval(() => {}, 1000);
