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

exec "$home/jre/bin/java" $heap \
  "-XX:AOTCache=$home/lib/aot/@KEY@.aot" \
  @JVM_OPTIONS@ \
  -cp "@CLASS_PATH@" \
  "-Dorrery.execPath=$self" @MAIN_CLASS@ "$@"
