exports.label = function label(item, total) {
  const text = `${item}: ${total}`;
  return text;
};
//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJmaWxlIjoibGFiZWwuanMiLCJzb3VyY2VzIjpbImxhYmVsLnRzIl0sInNvdXJjZXNDb250ZW50IjpbImV4cG9ydCBmdW5jdGlvbiBsYWJlbChpdGVtOiBzdHJpbmcsIHRvdGFsOiBudW1iZXIpOiBzdHJpbmcge1xuICBjb25zdCB0ZXh0ID0gYCR7aXRlbX06ICR7dG90YWx9YDtcbiAgcmV0dXJuIHRleHQ7XG59XG4iXSwibmFtZXMiOltdLCJtYXBwaW5ncyI6IkFBQUE7QUFDQTtBQUNBO0FBQ0EifQ==
