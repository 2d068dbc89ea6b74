'use strict';

const { interval, map, of, take, toArray, concatMap, delay } = require('rxjs');

of(1, 2, 3).pipe(map((x) => x * 2), toArray()).subscribe((all) => console.log(all));
interval(2).pipe(take(3), concatMap((x) => of(x).pipe(delay(1)))).subscribe({
  next: (x) => console.log(x),
  complete: () => console.log('complete'),
});
