#!/bin/sh
# Starts Orrery. Written by the image build; nothing here forks on the usual path.

self=$0
case $self in */*) ;; *) self=$(command -v -- "$self") ;; esac
while [ -L "$self" ]; do
  link=$(readlink -- "$self")
  case $link in /*) self=$link ;; *) self=${self%/*}/$link ;; esac
done
case $self in /*) ;; *) self=$PWD/$self ;; esac
case $self in */./* | */../* | *//*) self=$(cd -P -- "${self%/*}" && pwd)/${self##*/} ;; esac
home=${self%/bin/*}

# V8's heap limit is the JVM's, plus what the runtime itself holds there. It is the one flag that
# comes too late for Java code.
heap=
case " $NODE_OPTIONS $*" in *" --max"[-_]"old"[-_]"space"[-_]"size="*)
  for option in $NODE_OPTIONS "$@"; do
    case $option in
      --max[-_]old[-_]space[-_]size=*[!0-9]*) ;;
      --max[-_]old[-_]space[-_]size=?*) heap=-Xmx$((${option#*=} + 128))m ;;
    esac
  done ;;
esac

# The JVM takes SIGUSR2, which belongs to programs, for itself unless it is given another signal.
export _JAVA_SR_SIGNUM="${_JAVA_SR_SIGNUM:-62}"

# Paths, arguments and variables are UTF-8 to Node, whatever the locale; to a JVM they are what the
# locale says. The runtime hides this from programs.
case ${LC_ALL:-${LC_CTYPE:-$LANG}} in
  *[uU][tT][fF]8* | *[uU][tT][fF]-8*) ;;
  *) export _ORRERY_LC_ALL="${LC_ALL+=$LC_ALL}" LC_ALL=C.UTF-8 ;;
esac

exec "$home/jre/bin/java" $heap \
  "-XX:AOTCache=$home/lib/aot/@KEY@.aot" \
  @JVM_OPTIONS@ \
  -cp "@CLASS_PATH@" \
  "-Dorrery.execPath=$self" @MAIN_CLASS@ "$@"
