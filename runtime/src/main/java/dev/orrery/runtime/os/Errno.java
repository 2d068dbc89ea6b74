package dev.orrery.runtime.os;

import java.util.Optional;

/**
 * The system errors a program can see: libuv's names and messages with Linux numbers. Errors that
 * are libuv's own (name resolution, end of file) have numbers above 3000.
 */
public enum Errno {
  EPERM(1, "operation not permitted"),
  ENOENT(2, "no such file or directory"),
  ESRCH(3, "no such process"),
  EINTR(4, "interrupted system call"),
  EIO(5, "i/o error"),
  ENXIO(6, "no such device or address"),
  E2BIG(7, "argument list too long"),
  ENOEXEC(8, "exec format error"),
  EBADF(9, "bad file descriptor"),
  EAGAIN(11, "resource temporarily unavailable"),
  ENOMEM(12, "not enough memory"),
  EACCES(13, "permission denied"),
  EFAULT(14, "bad address in system call argument"),
  EBUSY(16, "resource busy or locked"),
  EEXIST(17, "file already exists"),
  EXDEV(18, "cross-device link not permitted"),
  ENODEV(19, "no such device"),
  ENOTDIR(20, "not a directory"),
  EISDIR(21, "illegal operation on a directory"),
  EINVAL(22, "invalid argument"),
  ENFILE(23, "file table overflow"),
  EMFILE(24, "too many open files"),
  ENOTTY(25, "inappropriate ioctl for device"),
  ETXTBSY(26, "text file is busy"),
  EFBIG(27, "file too large"),
  ENOSPC(28, "no space left on device"),
  ESPIPE(29, "invalid seek"),
  EROFS(30, "read-only file system"),
  EMLINK(31, "too many links"),
  EPIPE(32, "broken pipe"),
  ERANGE(34, "result too large"),
  ENAMETOOLONG(36, "name too long"),
  ENOSYS(38, "function not implemented"),
  ENOTEMPTY(39, "directory not empty"),
  ELOOP(40, "too many symbolic links encountered"),
  EUNATCH(49, "protocol driver not attached"),
  ENODATA(61, "no data available"),
  ENONET(64, "machine is not on the network"),
  EPROTO(71, "protocol error"),
  EOVERFLOW(75, "value too large for defined data type"),
  EILSEQ(84, "illegal byte sequence"),
  ENOTSOCK(88, "socket operation on non-socket"),
  EDESTADDRREQ(89, "destination address required"),
  EMSGSIZE(90, "message too long"),
  EPROTOTYPE(91, "protocol wrong type for socket"),
  ENOPROTOOPT(92, "protocol not available"),
  EPROTONOSUPPORT(93, "protocol not supported"),
  ESOCKTNOSUPPORT(94, "socket type not supported"),
  ENOTSUP(95, "operation not supported on socket"),
  EAFNOSUPPORT(97, "address family not supported"),
  EADDRINUSE(98, "address already in use"),
  EADDRNOTAVAIL(99, "address not available"),
  ENETDOWN(100, "network is down"),
  ENETUNREACH(101, "network is unreachable"),
  ECONNABORTED(103, "software caused connection abort"),
  ECONNRESET(104, "connection reset by peer"),
  ENOBUFS(105, "no buffer space available"),
  EISCONN(106, "socket is already connected"),
  ENOTCONN(107, "socket is not connected"),
  ESHUTDOWN(108, "cannot send after transport endpoint shutdown"),
  ETIMEDOUT(110, "connection timed out"),
  ECONNREFUSED(111, "connection refused"),
  EHOSTDOWN(112, "host is down"),
  EHOSTUNREACH(113, "host is unreachable"),
  EALREADY(114, "connection already in progress"),
  EREMOTEIO(121, "remote I/O error"),
  ECANCELED(125, "operation canceled"),
  EAI_ADDRFAMILY(3000, "address family not supported"),
  EAI_AGAIN(3001, "temporary failure"),
  EAI_BADFLAGS(3002, "bad ai_flags value"),
  EAI_CANCELED(3003, "request canceled"),
  EAI_FAIL(3004, "permanent failure"),
  EAI_FAMILY(3005, "ai_family not supported"),
  EAI_MEMORY(3006, "out of memory"),
  EAI_NODATA(3007, "no address"),
  EAI_NONAME(3008, "unknown node or service"),
  EAI_OVERFLOW(3009, "argument buffer overflow"),
  EAI_SERVICE(3010, "service not available for socket type"),
  EAI_SOCKTYPE(3011, "socket type not supported"),
  EAI_BADHINTS(3013, "invalid value for hints"),
  EAI_PROTOCOL(3014, "resolved protocol is unknown"),
  EFTYPE(4028, "inappropriate file type or format"),
  ECHARSET(4080, "invalid Unicode character"),
  UNKNOWN(4094, "unknown error"),
  EOF(4095, "end of file");

  private static final Errno[] BY_NUMBER = byNumber();

  private final int number;
  private final String message;

  Errno(int number, String message) {
    this.number = number;
    this.message = message;
  }

  /** The negated C number, as JavaScript sees it in {@code error.errno}. */
  public int number() {
    return -number;
  }

  /** Lower-case text such as "no such file or directory". */
  public String message() {
    return message;
  }

  /** Finds an error by its number, in C's or in JavaScript's sign. */
  public static Optional<Errno> of(int number) {
    int positive = Math.abs(number);
    return positive > 0 && positive < BY_NUMBER.length
        ? Optional.ofNullable(BY_NUMBER[positive])
        : Optional.empty();
  }

  /** The name for a number, also for one that is not in the table. */
  public static String nameOf(int number) {
    return of(number).map(Errno::name).orElseGet(() -> unknown(number));
  }

  /** The message for a number, also for one that is not in the table. */
  public static String messageOf(int number) {
    return of(number).map(Errno::message).orElseGet(() -> unknown(number));
  }

  private static String unknown(int number) {
    return "Unknown system error " + number;
  }

  private static Errno[] byNumber() {
    var table = new Errno[4096];
    for (Errno errno : values()) {
      table[errno.number] = errno;
    }
    return table;
  }
}
